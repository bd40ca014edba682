import type { Change } from '../../../coding/change.ts';

/**
 * True of the journal of a project that a lead began anew from a return: only then did narratives come in with one. It may be
 * filled up from others; every other project has what it has from its own lead.
 */
export function isBegunFromReturn(changes: readonly Change[]): boolean {
  return changes.some(
    ({ label, entries }) => label === 'merge_return' && entries.some(({ table }) => table === 'narratives'),
  );
}
