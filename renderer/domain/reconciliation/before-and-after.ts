import type { Sheet } from '../coding/sheet.ts';
import type { ComparedWork } from '../coding/units/comparison.ts';
import type { NarrativeConsensus } from './consensus.ts';
import { consensusWork } from './consensus-work.ts';
import type { QueueWork } from './queue.ts';

/** Coders' work on the same narratives, to be compared. */
interface WorkOfCoders {
  /** Everyone who finished one of these narratives, in the project's order. */
  readonly coderIds: readonly string[];
  readonly narratives: number;
  readonly work: ComparedWork;
}

/** What agreement before and after reconciliation is computed from. */
export interface BeforeAndAfter {
  /**
   * Coders' own sheets of every narrative that several coders are to code and all of them have finished. No ruling changes it: what
   * is settled first is what nobody differs in, so figures of settled narratives alone would be too high.
   */
  readonly before: WorkOfCoders;
  /** Of these narratives the settled ones, with the consensus as if it were one more coder (`consensusCoderId`, not in `coderIds`). */
  readonly after: WorkOfCoders;
}

/** Looks at narratives of several coders: with one coder there is nothing to reconcile. */
export function beforeAndAfter(work: QueueWork, layer: readonly NarrativeConsensus[]): BeforeAndAfter {
  const ofSeveral = layer.filter(({ sheets }) => sheets.length > 1);
  const settled = ofSeveral.filter(({ isSettled }) => isSettled);
  const consensus = consensusWork(settled, work.scheme.id, work.schemes);
  const after = workOn(settled, work);
  return {
    before: workOn(ofSeveral, work),
    after: {
      ...after,
      work: { ...after.work, schemes: consensus.schemes, sheets: [...after.work.sheets, ...consensus.sheets] },
    },
  };
}

function workOn(chosen: readonly NarrativeConsensus[], { coders, schemes }: QueueWork): WorkOfCoders {
  const sheets: Sheet[] = chosen.flatMap((one) => one.sheets);
  const finishers = new Set(sheets.map(({ coderId }) => coderId));
  return {
    coderIds: coders.map(({ id }) => id).filter((id) => finishers.has(id)),
    narratives: chosen.length,
    work: { schemes, sheets, narratives: chosen.map(({ narrativeId }) => ({ id: narrativeId })) },
  };
}
