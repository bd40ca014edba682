import type { Opening } from '../dataset.ts';
import { groupBy } from '../group-by.ts';
import type { Sheet } from '../sheet.ts';
import type { FinishedWork } from './finished-work.ts';

/**
 * The compared sheets that were not coded blind: their coder opened them again when others' coding could be seen, or had
 * opened the narrative early, as a lead, before coding it. Figures count them; whoever reads the figures must know.
 */
export function seenBeforeFinished(compared: readonly FinishedWork[], openings: readonly Opening[]): readonly Sheet[] {
  const sheets = compared.flatMap((finished) => finished.sheets.flatMap((sheet) => sheet ?? []));
  const openingsOf = groupBy(openings, ({ narrativeId }) => narrativeId);
  return sheets.filter((sheet) => {
    const opening = openingsOf.get(sheet.narrativeId)?.find(({ leadId }) => leadId === sheet.coderId);
    const codedLater = opening !== undefined && sheet.codings.some(({ createdAt }) => createdAt >= opening.at);
    return codedLater || sheet.reopenings.some(({ othersVisible }) => othersVisible);
  });
}
