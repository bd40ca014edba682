import type { Sheet } from '../../../domain/coding/sheet.ts';

/** Some coders, and how many narratives just these have finished. */
export interface FinishedTogether {
  readonly coderIds: readonly string[];
  readonly narratives: number;
}

/** Which of these coders have finished each narrative, in their order; `sheets` are finished ones. */
export function finishersByNarrative(
  coderIds: readonly string[],
  sheets: readonly Sheet[],
): ReadonlyMap<string, readonly string[]> {
  const finished = new Map<string, Set<string>>();
  for (const { narrativeId, coderId } of sheets) {
    const finishers = finished.get(narrativeId) ?? new Set();
    finished.set(narrativeId, finishers.add(coderId));
  }
  return new Map([...finished].map(([narrativeId, ids]) => [narrativeId, coderIds.filter((id) => ids.has(id))]));
}

/** Who finished the narratives of an order: one entry if always the same coders, the commonest first. */
export function finishedTogether(
  order: readonly string[],
  finishersOf: ReadonlyMap<string, readonly string[]>,
): FinishedTogether[] {
  const alike = new Map<string, FinishedTogether>();
  for (const narrativeId of order) {
    const coderIds = finishersOf.get(narrativeId) ?? [];
    const key = coderIds.join(' ');
    alike.set(key, { coderIds, narratives: (alike.get(key)?.narratives ?? 0) + 1 });
  }
  return [...alike.values()].sort((a, b) => b.narratives - a.narratives);
}
