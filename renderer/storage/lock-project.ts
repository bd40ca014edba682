import { projectLock } from './project-lock.ts';
import { findProject, type RegisteredProject } from './project-registry.ts';
import type { Release, StorageEnvironment } from './storage-environment.ts';
import type { StorageProblem } from './storage-problem.ts';

/** A listed project as it is in the list while its lock is held. */
export interface LockedProject {
  readonly entry: RegisteredProject;
  readonly release: Release;
}

/**
 * Takes the lock of a listed project for this window alone. While another window held it, it may have given the project
 * another database: then that one's lock is taken. Throws a `StorageError` if the list cannot be read.
 */
export async function lockProject(
  id: string,
  environment: StorageEnvironment,
): Promise<LockedProject | { readonly problem: StorageProblem }> {
  const found = await findProject(id);
  if (!found) return { problem: { code: 'not_found', place: id } };
  const release = await environment.tryLock(projectLock(found.databaseName));
  if (!release) return { problem: { code: 'open_elsewhere', place: found.label } };
  const entry = await findProject(id).catch((error: unknown) => {
    release();
    throw error;
  });
  if (entry?.databaseName === found.databaseName) return { entry, release };
  release();
  return lockProject(id, environment);
}
