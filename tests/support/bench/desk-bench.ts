import type { Decision } from '../../../renderer/domain/coding/decision.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { passIdentical } from '../../../renderer/domain/reconciliation/pass-identical.ts';
import { type QueueWork, reconciliationQueue } from '../../../renderer/domain/reconciliation/queue.ts';
import { benchScheme, benchWork } from './agreement-data.ts';

/** Two coders on 2,900 narratives differ in some 5,000 things. */
const narratives = 2_900;

/** The queue as the desk is opened: nothing has been looked at before. Answers with the work; each call has sheets of its own. */
export function queueAtFirst(): () => unknown {
  const { work, sheets } = benchQueue();
  return () => reconciliationQueue({ ...work, sheets: sheets.map((sheet) => ({ ...sheet })) });
}

/** The queue after a ruling: the same sheets as before, and one decision more. */
export function queueAfterRuling(): () => unknown {
  const { work, sheets } = benchQueue();
  const decisions = ruled({ ...work, sheets });
  return () => reconciliationQueue({ ...work, sheets, decisions: [...decisions] });
}

function benchQueue(): { readonly work: Omit<QueueWork, 'sheets'>; readonly sheets: readonly Sheet[] } {
  const { coderIds, work } = benchWork(narratives, 2);
  const coders = coderIds.map((id) => ({ id, name: id, initials: id, role: 'coder' as const, active: true }));
  const rest = {
    scheme: benchScheme(),
    schemes: work.schemes,
    narrativeIds: work.narratives.map(({ id }) => id),
    coders,
    assignments: [],
    decisions: [],
    settings: { tolerance: 0 },
  };
  return { work: rest, sheets: work.sheets };
}

function ruled(work: QueueWork): Decision[] {
  let made = 0;
  const meta = { by: 'lead', at: 1, roundId: null, scheme: work.scheme, newId: () => `made-${++made}` };
  // Within so wide a tolerance all that was matched is alike.
  const act = passIdentical(reconciliationQueue({ ...work, settings: { tolerance: 1_000 } }), meta);
  return (act?.entries ?? []).flatMap((entry) => (entry.table === 'decisions' && entry.after ? [entry.after] : []));
}
