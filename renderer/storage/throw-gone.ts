import { hasDatabase } from './project-home.ts';
import { StorageError } from './storage-problem.ts';

/**
 * Throws the error again, which came from the database of an open project. A database that closes under an open project may have
 * been removed; then there is nothing to open again, and this throws `not_found` for the project `id`.
 */
export async function throwGone(error: unknown, databaseName: string, id: string): Promise<never> {
  const isClosed = error instanceof StorageError && error.problem.code === 'closed';
  if (!isClosed || (await mayBeThere(databaseName))) throw error;
  throw new StorageError({ code: 'not_found', place: id }, error);
}

/** A disk without any room does not even say what lies on it: nothing is called gone then. */
async function mayBeThere(databaseName: string): Promise<boolean> {
  return hasDatabase(databaseName).catch(() => true);
}
