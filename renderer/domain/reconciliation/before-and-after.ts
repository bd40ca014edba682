import type { Sheet } from '../coding/sheet.ts';
import type { ComparedWork } from '../coding/units/comparison.ts';
import { consensusSheets, type NarrativeConsensus } from './consensus.ts';
import type { QueueWork } from './queue.ts';

/** What agreement before and after reconciliation is computed from: the same narratives both times. */
export interface BeforeAndAfter {
  /** Everyone who finished one of these narratives, in the project's order. */
  readonly coderIds: readonly string[];
  /** Narratives that are settled and that two coders or more have finished. */
  readonly narratives: number;
  /** Coders' own sheets. */
  readonly before: ComparedWork;
  /** The same, and the consensus as if it were a coder (`consensusCoderId`). */
  readonly after: ComparedWork;
}

/** Looks at settled narratives of several coders: with one coder there was nothing to reconcile. */
export function beforeAndAfter(work: QueueWork, layer: readonly NarrativeConsensus[]): BeforeAndAfter {
  const settled = layer.filter(({ isSettled, sheets }) => isSettled && sheets.length > 1);
  const sheets: Sheet[] = settled.flatMap((one) => one.sheets);
  const finishers = new Set(sheets.map(({ coderId }) => coderId));
  const narratives = settled.map(({ narrativeId }) => ({ id: narrativeId }));
  const { schemes, scheme } = work;
  return {
    coderIds: work.coders.map(({ id }) => id).filter((id) => finishers.has(id)),
    narratives: narratives.length,
    before: { schemes, sheets, narratives },
    after: { schemes, sheets: [...sheets, ...consensusSheets(settled, scheme.id)], narratives },
  };
}
