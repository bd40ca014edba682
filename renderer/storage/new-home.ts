import { deleteBegun, noteBegun } from './begun-homes.ts';
import { makeHome } from './project-home.ts';
import { projectLock } from './project-lock.ts';
import type { Release, StorageEnvironment } from './storage-environment.ts';

/** A home that was just made and that only this window fills. */
export interface NewHome {
  readonly name: string;
  readonly factory: IDBFactory;
  readonly release: Release;
}

/**
 * Lets `fill` fill a home of its own and enter it in the list. The name is noted before, and its lock held throughout: what a
 * killed window leaves is found and removed, and no other is. If `fill` rejects, nothing is left, and this rejects with the
 * same; otherwise whoever called lets go of the lock.
 */
export async function inNewHome<T>(environment: StorageEnvironment, fill: (home: NewHome) => Promise<T>): Promise<T> {
  const name = environment.newId();
  const release = await environment.tryLock(projectLock(name));
  if (!release) throw new Error('A random name is taken');
  try {
    await noteBegun(name);
    return await fill({ name, factory: await makeHome(name), release });
  } catch (error) {
    // What cannot be removed now is noted as begun, and removed when the projects are listed next.
    await deleteBegun(name).catch(() => undefined);
    release();
    throw error;
  }
}
