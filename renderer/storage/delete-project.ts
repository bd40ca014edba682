import { lockProject } from './lock-project.ts';
import { deleteBegun, unregisterProject } from './project-registry.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';

/**
 * Deletes a project from this machine: first its keys and its entry in the list, in one transaction, then its database.
 * Refused (`open_elsewhere`) while a window has it open. `null`: done; a database that cannot be deleted now is when the
 * projects are listed next.
 */
export async function deleteProject(
  id: string,
  environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly problem: StorageProblem } | null> {
  try {
    const locked = await lockProject(id, environment);
    if ('problem' in locked) return locked;
    try {
      await unregisterProject(locked.entry);
      await deleteBegun(locked.entry.databaseName).catch(() => undefined);
    } finally {
      locked.release();
    }
    return null;
  } catch (error) {
    return { problem: problemOfError(error, id, 'write_failed') };
  }
}
