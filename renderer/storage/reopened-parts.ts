import type { Manifest } from './manifest.ts';
import { hasDatabase } from './project-home.ts';
import { type ProjectParts, readParts } from './project-parts.ts';
import { readManifest } from './read-manifest.ts';
import { problemOfError, StorageError } from './storage-problem.ts';

/** Whether the browser has closed a database under its project, as Chromium does on a disk without any room. */
export function isShut({ database }: Pick<ProjectParts, 'database'>): boolean {
  return !database.isOpen();
}

/**
 * Opens a database that the browser has closed. Its lock is still held, so nobody else has written to it; but of a write that was refused
 * nobody can say where it stopped. So the end of the journal is looked up: these very parts if it is where memory has it, and all
 * parts read anew if the disk has that write after all. Throws a `StorageError` while there is no room, and if the database is gone:
 * it is never made anew, empty.
 */
export async function reopenedParts(parts: ProjectParts, manifest: Manifest): Promise<ProjectParts> {
  const { database, databaseName, codec } = parts;
  try {
    if (!(await hasDatabase(databaseName))) throw new StorageError({ code: 'not_found', place: databaseName });
    await database.open();
  } catch (error) {
    const problem = problemOfError(error, databaseName, 'read_failed');
    throw new StorageError(problem.code === 'read_failed' ? { code: 'shut', place: databaseName } : problem, error);
  }
  try {
    const found = await readManifest(database, codec);
    if (found.manifest.journal.lastHash === manifest.journal.lastHash) return parts;
    const anew = await readParts(parts);
    if ('problem' in anew) throw new StorageError(anew.problem);
    return anew;
  } catch (error) {
    database.close();
    throw new StorageError(problemOfError(error, databaseName, 'read_failed'), error);
  }
}
