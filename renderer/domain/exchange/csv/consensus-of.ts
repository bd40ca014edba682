import type { Dataset } from '../../coding/dataset.ts';
import { consensusLayer } from '../../reconciliation/consensus.ts';
import { type ConsensusWork, consensusWork } from '../../reconciliation/consensus-work.ts';
import { type QueueEntry, reconciliationQueue } from '../../reconciliation/queue.ts';
import { queueWork } from '../../reconciliation/queue-work.ts';

/** Every ruling of every codebook with what became of it, by codebook, narrative and place. */
export function rulingsOf(visible: Dataset): QueueEntry[] {
  const schemeIds = new Set(visible.decisions.map(({ schemeId }) => schemeId));
  // How far edges may lie apart decides what an item is called, not whether a ruling still stands.
  return [...schemeIds].flatMap((schemeId) =>
    reconciliationQueue(queueWork(visible, { tolerance: 0 }, { schemeId })).filter(({ decision }) => decision !== null),
  );
}

/**
 * The consensus of one codebook on each settled narrative, as if a coder had finished it, and the revisions by which it is to be
 * read. No sheet before anything was ruled.
 */
export function settledConsensus(visible: Dataset, schemeId: string): ConsensusWork {
  if (!visible.decisions.some((decision) => decision.schemeId === schemeId)) {
    return { sheets: [], schemes: visible.schemes };
  }
  const work = queueWork(visible, { tolerance: 0 }, { schemeId });
  return consensusWork(consensusLayer(work, reconciliationQueue(work)), schemeId, visible.schemes);
}
