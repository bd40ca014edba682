import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import type { StorageProblem } from './storage-problem.ts';

/**
 * Deletes a project from this machine: first its keys and its entry in the list, in one transaction, then its database.
 * Refused (`open_elsewhere`) while a window has it open. `null`: done.
 */
export async function deleteProject(
  _id: string,
  _environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly problem: StorageProblem } | null> {
  throw new Error('not written yet');
}
