import { groupBy } from '../group-by.ts';
import type { Sheet } from '../sheet.ts';
import type { ComparedWork, Comparison, NarrativeToCompare } from './comparison.ts';

/** One narrative with the finished sheets of the compared coders. */
export interface FinishedWork {
  readonly narrative: NarrativeToCompare;
  /** A place for each of `coderIds`; `null`: not finished under any revision of the scheme. */
  readonly sheets: readonly (Sheet | null)[];
}

/** The chosen narratives that at least one of the coders has finished, in the project's order. */
export function finishedWork({ scheme, coderIds }: Comparison, { sheets, narratives }: ComparedWork): FinishedWork[] {
  const chosen = new Set(coderIds);
  const isFinished = (sheet: Sheet) => sheet.state === 'finished' && scheme.id in sheet.finishedUnder;
  const finished = groupBy(
    sheets.filter((sheet) => chosen.has(sheet.coderId) && isFinished(sheet)),
    ({ narrativeId }) => narrativeId,
  );
  return narratives.flatMap((narrative) => {
    const found = finished.get(narrative.id);
    if (!found) return [];
    return [{ narrative, sheets: coderIds.map((id) => found.find(({ coderId }) => coderId === id) ?? null) }];
  });
}
