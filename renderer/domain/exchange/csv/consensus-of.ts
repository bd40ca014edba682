import type { Dataset } from '../../coding/dataset.ts';
import type { Sheet } from '../../coding/sheet.ts';
import { consensusLayer, consensusSheets } from '../../reconciliation/consensus.ts';
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

/** The consensus of one codebook on each settled narrative, as if a coder had finished it. Nothing before anything was ruled. */
export function settledConsensus(visible: Dataset, schemeId: string): ReadonlyMap<string, Sheet> {
  if (!visible.decisions.some((decision) => decision.schemeId === schemeId)) return new Map();
  const work = queueWork(visible, { tolerance: 0 }, { schemeId });
  const sheets = consensusSheets(consensusLayer(work, reconciliationQueue(work)), schemeId);
  return new Map(sheets.map((sheet) => [sheet.narrativeId, sheet]));
}
