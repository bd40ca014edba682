import { projectLock } from './project-lock.ts';
import { deleteBegun, findProject, unregisterProject } from './project-registry.ts';
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
    const entry = await findProject(id);
    if (!entry) return { problem: { code: 'not_found', place: id } };
    const release = await environment.tryLock(projectLock(entry.databaseName));
    if (!release) return { problem: { code: 'open_elsewhere', place: entry.label } };
    try {
      await unregisterProject(entry);
      await deleteBegun(entry.databaseName).catch(() => undefined);
    } finally {
      release();
    }
    return null;
  } catch (error) {
    return { problem: problemOfError(error, id, 'write_failed') };
  }
}
