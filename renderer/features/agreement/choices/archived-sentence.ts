import { newestScheme } from '../../../domain/coding/code-of-scheme.ts';
import { namesOf } from '../../../words/codebook-changes.ts';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

/**
 * What is left out because its code is archived: how many coded segments of the chosen narratives and coders, and of which
 * codes. `null` if there are none. Counts only finished sheets that the viewer may see.
 */
export function archivedSentence({
  view,
  scheme,
  coders,
  narrativeIds,
}: Pick<AgreementDesk, 'view' | 'scheme' | 'coders' | 'narrativeIds'>): string | null {
  const codes = newestScheme(view.schemes, scheme.id)?.codes ?? [];
  const archived = new Set(codes.filter((code) => code.archived).map(({ id }) => id));
  if (archived.size === 0) return null;
  const [chosen, compared] = [new Set(narrativeIds), new Set(coders.map(({ id }) => id))];
  const left = view.sheets
    .filter(
      ({ state, narrativeId, coderId }) => state === 'finished' && chosen.has(narrativeId) && compared.has(coderId),
    )
    .flatMap(({ codings }) => codings.filter((one) => one.schemeId === scheme.id && archived.has(one.codeId)));
  if (left.length === 0) return null;
  const found = new Set(left.map(({ codeId }) => codeId));
  const names = namesOf(
    codes.map(({ id }) => id).filter((id) => found.has(id)),
    codes,
  );
  const verb = left.length === 1 ? 'is' : 'are';
  return `${counted(left.length, 'coded segment')} of archived codes ${verb} not compared: ${names}.`;
}
