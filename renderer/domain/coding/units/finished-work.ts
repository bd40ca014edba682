import { groupBy } from '../group-by.ts';
import type { Sheet } from '../sheet.ts';
import type { ComparedWork, Comparison, NarrativeToCompare } from './comparison.ts';
import { isCompared } from './is-compared.ts';

/** One narrative with the finished sheets of the compared coders, at least two. */
export interface FinishedWork {
  readonly narrative: NarrativeToCompare;
  /** A place for each of `coderIds`; `null`: not finished under any revision of the scheme. */
  readonly sheets: readonly (Sheet | null)[];
}

/**
 * The compared narratives: those chosen that at least two of the coders have finished, in the project's order. What only one of
 * them has finished says nothing about agreement, and who sees it may differ from viewer to viewer.
 */
export function finishedWork(comparison: Comparison, { sheets, narratives }: ComparedWork): FinishedWork[] {
  const { coderIds } = comparison;
  const finished = groupBy(sheets.filter(isCompared(comparison)), ({ narrativeId }) => narrativeId);
  return narratives.flatMap((narrative) => {
    const found = finished.get(narrative.id) ?? [];
    if (found.length < 2) return [];
    return [{ narrative, sheets: coderIds.map((id) => found.find(({ coderId }) => coderId === id) ?? null) }];
  });
}
