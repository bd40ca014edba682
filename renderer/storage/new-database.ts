import { projectDatabase } from './database.ts';
import { projectLock } from './project-lock.ts';
import type { HeldDatabase } from './project-parts.ts';
import { deleteBegun, noteBegun } from './project-registry.ts';
import { sealedCodec } from './sealed-codec.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { VaultKey } from './vault/vault.ts';

/**
 * Lets `fill` write a database of its own and enter it in the list. The name is noted before, and its lock held throughout:
 * what a killed window leaves is found and deleted, and no other is. If `fill` rejects, nothing is left, and this rejects
 * with the same; otherwise whoever called closes the database and lets go of the lock.
 */
export async function inNewDatabase<T>(
  key: VaultKey,
  environment: StorageEnvironment,
  fill: (fresh: HeldDatabase) => Promise<T>,
): Promise<T> {
  const databaseName = environment.newId();
  const release = await environment.tryLock(projectLock(databaseName));
  if (!release) throw new Error('A random name is taken');
  const database = projectDatabase(databaseName);
  try {
    await noteBegun(databaseName);
    await database.open();
    return await fill({ databaseName, database, codec: sealedCodec(key, databaseName), release });
  } catch (error) {
    database.close();
    // What cannot be deleted now is noted as begun, and deleted when the projects are listed next.
    await deleteBegun(databaseName).catch(() => undefined);
    release();
    throw error;
  }
}
