import type { Change } from './change.ts';

const savings: ReadonlySet<string> = new Set(['save_copy', 'export_data']);

/**
 * The acts by which a copy left the project, oldest first. Each is noted before its file is written; one after which the same coder noted
 * that nothing was saved after all is left out. `changes` are by `seq`, oldest first.
 */
export function savedCopies(changes: readonly Change[]): readonly Change[] {
  const calledOff = new Set<Change>();
  const lastOf = new Map<string, Change>();
  for (const change of changes) {
    if (savings.has(change.label)) lastOf.set(change.coderId, change);
    if (change.label !== 'call_off_saving') continue;
    const last = lastOf.get(change.coderId);
    if (last) calledOff.add(last);
    lastOf.delete(change.coderId);
  }
  return changes.filter((change) => change.label === 'save_copy' && !calledOff.has(change));
}
