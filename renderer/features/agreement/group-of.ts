import type { FigureGroup } from '../../domain/agreement/figures.ts';
import type { AgreementDesk } from './agreement-desk.ts';

/** The figures of one code (`null`: of all together) and of these coders, in whatever order; `null` if there are none yet. */
export function groupOf(
  { figures }: Pick<AgreementDesk, 'figures'>,
  codeId: string | null,
  coderIds: readonly string[],
): FigureGroup | null {
  const isAsked = (group: FigureGroup) =>
    group.codeId === codeId &&
    group.coderIds.length === coderIds.length &&
    group.coderIds.every((id) => coderIds.includes(id));
  return figures?.groups.find(isAsked) ?? null;
}
