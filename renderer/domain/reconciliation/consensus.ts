import { groupBy } from '../coding/group-by.ts';
import type { Sheet } from '../coding/sheet.ts';
import { compareSpans } from '../text/compare-spans.ts';
import { type ConsensusCoding, distinctConsensus } from './distinct-consensus.ts';
import { finishedByAll } from './finished-by-all.ts';
import type { QueueEntry, QueueWork } from './queue.ts';

/** The consensus on one narrative. */
export interface NarrativeConsensus {
  readonly narrativeId: string;
  /** In the order of reading; no code twice on exactly the same span, unless one ruling gave it two statuses. */
  readonly codings: readonly ConsensusCoding[];
  /** True once all who are to code it have finished and nothing is open or stale. */
  readonly isSettled: boolean;
  /** The finished sheets that it is made of; none while somebody has still to finish. */
  readonly sheets: readonly Sheet[];
}

/**
 * The consensus on each narrative that is finished by all or has a ruling, in the project's order. `entries` are the whole queue of
 * the work.
 */
export function consensusLayer(work: QueueWork, entries: readonly QueueEntry[]): NarrativeConsensus[] {
  const finished = finishedByAll(work);
  const entriesOf = groupBy(entries, ({ narrativeId }) => narrativeId);
  return work.narrativeIds.flatMap((narrativeId) => {
    const own = entriesOf.get(narrativeId) ?? [];
    const sheets = finished.get(narrativeId) ?? [];
    const codings = distinctConsensus(own.flatMap(({ decision }) => decision ?? []));
    if (sheets.length === 0 && own.length === 0) return [];
    const isSettled = sheets.length > 0 && own.every(({ state }) => state === 'settled');
    return [{ narrativeId, codings: codings.sort((a, b) => compareSpans(a.coding, b.coding)), isSettled, sheets }];
  });
}

/** Who stands for the consensus where a coder would. */
export const consensusCoderId = 'consensus';
