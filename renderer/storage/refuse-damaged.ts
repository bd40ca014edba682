import type { RecordRow } from './record-rows.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';

/** Throws if a row that is to be written could not be read: it may still be saved by other means, and is never written over. */
export function refuseDamaged(rows: readonly RecordRow[], damaged: ReadonlyMap<string, StorageProblem>): void {
  for (const { table, id } of rows) {
    const problem = damaged.get(`${table} ${id}`);
    if (problem) throw new StorageError(problem);
  }
}
