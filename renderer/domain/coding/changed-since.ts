import type { Change, Entry } from './change.ts';

/**
 * The changes after this one that changed a record which it changed, oldest first: what stands between it and its being
 * reverted. `changes` are by `seq`, oldest first.
 */
export function changedSince(changes: readonly Change[], change: Change): Change[] {
  const records = new Set(change.entries.map(recordOf));
  return changes.filter(
    ({ seq, entries }) => seq > change.seq && entries.some((entry) => records.has(recordOf(entry))),
  );
}

function recordOf(entry: Entry): string {
  switch (entry.table) {
    case 'project':
      return entry.table;
    case 'codings':
      return `${entry.table} ${entry.narrativeId} ${entry.coderId} ${entry.id}`;
    case 'sheets':
      return `${entry.table} ${entry.narrativeId} ${entry.coderId}`;
    case 'received':
      return `sheets ${entry.narrativeId} ${entry.coderId}`;
    case 'assignments':
      return `${entry.table} ${entry.roundId} ${entry.narrativeId}`;
    case 'schemes':
      return `${entry.table} ${entry.id} ${entry.revision}`;
    case 'openings':
      return `${entry.table} ${entry.narrativeId} ${entry.leadId}`;
    default:
      return `${entry.table} ${entry.id}`;
  }
}
