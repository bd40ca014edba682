import type { FigureGroup } from '../../domain/agreement/figures.ts';
import type { AgreementDesk } from './agreement-desk.ts';

/** The row of figures of a code and these coders; `null` while there are no figures yet. */
export function groupOf({ figures }: AgreementDesk, codeId: string, coderIds: readonly string[]): FigureGroup | null {
  const isAsked = (group: FigureGroup) =>
    group.codeId === codeId &&
    group.coderIds.length === coderIds.length &&
    group.coderIds.every((id) => coderIds.includes(id));
  return figures?.groups.find(isAsked) ?? null;
}
