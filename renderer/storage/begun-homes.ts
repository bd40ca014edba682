import { homesOf } from './homes-of.ts';
import { parseRegistered } from './parse-registered.ts';
import { removeHome } from './project-home.ts';
import { projectLock } from './project-lock.ts';
import { begunIn, projectsIn, withRegistry } from './registry-database.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** Notes the name of a home before it is made. Whoever calls it holds its lock. */
export async function noteBegun(name: string): Promise<void> {
  await withRegistry((registry) => begunIn(registry).put({ databaseName: name }));
}

/**
 * Removes a home that is noted as begun, and then its note; one that is not noted is left alone, and so is one that an entry
 * of the list names: no program writes such a note, and a project is more than a note. Nobody else is filling it: whoever
 * calls this holds its lock, or has taken it from the list.
 */
export async function deleteBegun(name: string): Promise<void> {
  const { isBegun, isListed } = await standingOf(name);
  if (!isBegun) return;
  if (!isListed) await removeHome(name);
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

function standingOf(name: string): Promise<{ readonly isBegun: boolean; readonly isListed: boolean }> {
  return withRegistry((registry) =>
    registry.transaction('r', ['projects', 'begun'], async () => {
      const rows = await projectsIn(registry).toArray();
      return {
        isBegun: (await begunIn(registry).get(name)) !== undefined,
        isListed: rows.map(parseRegistered).some((entry) => entry !== null && homesOf(entry).includes(name)),
      };
    }),
  );
}
