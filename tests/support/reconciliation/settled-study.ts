import type { Act } from '../../../renderer/domain/coding/change.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import type { Round } from '../../../renderer/domain/coding/round.ts';
import { reconciliationQueue } from '../../../renderer/domain/reconciliation/queue.ts';
import { queueWork } from '../../../renderer/domain/reconciliation/queue-work.ts';
import { ruleOn } from '../../../renderer/domain/reconciliation/rule-on.ts';
import { ada, ben, codebook, cora, sheet, study } from '../study.ts';
import { decisionsAfter } from './queue-work.ts';

export const calibration: Round = {
  id: 'round-1',
  name: 'Calibration',
  startedAt: Date.UTC(2026, 9, 1),
  settings: { tolerance: 0, passesIdentical: true, hidesNames: false },
};

/**
 * Ben and Cora have finished four narratives in the round of calibration: both found safety in n1 and n2, Ben alone in n3, nobody
 * in n4; in n1 Cora found voice too. Ada leads.
 */
export function calibrationStudy(fields: Partial<Dataset> = {}): Dataset {
  const narrativeIds = ['n1', 'n2', 'n3', 'n4'];
  return {
    ...study(4, [ada, ben, cora]),
    rounds: [calibration],
    assignments: narrativeIds.map((narrativeId) => ({ roundId: 'round-1', narrativeId, coderIds: [ben.id, cora.id] })),
    sheets: [
      ...[['safety'], ['safety'], ['safety'], []].map((codes, at) => sheet(`n${at + 1}`, ben, codes)),
      ...[['safety', 'voice'], ['safety'], [], []].map((codes, at) => sheet(`n${at + 1}`, cora, codes)),
    ],
    ...fields,
  };
}

/** The same with everything ruled for Ben, and what only Cora has for nothing. */
export function settledStudy(fields: Partial<Dataset> = {}): Dataset {
  const dataset = calibrationStudy(fields);
  let made = 0;
  const meta = { by: ada.id, at: 9000, roundId: 'round-1', scheme: codebook(), newId: () => `made-${++made}` };
  const acts: Act[] = reconciliationQueue(queueWork(dataset, { tolerance: 0 })).map((entry) =>
    ruleOn(entry, { ruling: 'coder', ruledFor: ben.id }, meta),
  );
  return { ...dataset, decisions: acts.flatMap((act) => decisionsAfter([], act)) };
}
