import { deleteBegun } from './begun-homes.ts';
import { homesOf } from './homes-of.ts';
import { forgetDraft } from './kept-draft.ts';
import { lockProject } from './lock-project.ts';
import { unregisterProject } from './project-registry.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';

/**
 * Deletes a project from this machine: first its entry in the list, then its keys and its records with the files that hold them.
 * Refused (`open_elsewhere`) while a window has it open. `null`: done; what cannot be removed now is when the projects are
 * listed next.
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
      forgetDraft(id);
      for (const name of homesOf(locked.entry)) await deleteBegun(name).catch(() => undefined);
    } finally {
      locked.release();
    }
    return null;
  } catch (error) {
    return { problem: problemOfError(error, id, 'write_failed') };
  }
}
