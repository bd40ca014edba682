import { removeHome } from './project-home.ts';
import { projectLock } from './project-lock.ts';
import { begunIn, withRegistry } from './registry-database.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** Notes the name of a home before it is made. Whoever calls it holds its lock. */
export async function noteBegun(name: string): Promise<void> {
  await withRegistry((registry) => begunIn(registry).put({ databaseName: name }));
}

/**
 * Removes a home that is noted as begun, and then its note; one that is not noted is left alone. Nobody else is filling it:
 * whoever calls this holds its lock, or has taken it from the list.
 */
export async function deleteBegun(name: string): Promise<void> {
  if (!(await isBegun(name))) return;
  await removeHome(name);
  await withRegistry((registry) => begunIn(registry).delete(name));
}

/**
 * Removes what killed windows left. A home whose lock is taken is being filled by another window, and one that is entered by now
 * is no longer begun. One that neither list nor notes name is left alone: it can only be of a list that was lost.
 */
export async function deleteAbandoned(environment: StorageEnvironment): Promise<void> {
  for (const { databaseName } of await withRegistry((registry) => begunIn(registry).toArray())) {
    const release = await environment.tryLock(projectLock(databaseName));
    if (!release) continue;
    try {
      // One that cannot be removed stays noted and is tried at the next listing; the list itself must still come.
      await deleteBegun(databaseName).catch(() => undefined);
    } finally {
      release();
    }
  }
}

async function isBegun(name: string): Promise<boolean> {
  return (await withRegistry((registry) => begunIn(registry).get(name))) !== undefined;
}
