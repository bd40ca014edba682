import { projectDatabase } from './database.ts';
import { inNewHome } from './new-home.ts';
import type { HeldDatabase } from './project-parts.ts';
import { sealedCodec } from './sealed-codec.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import type { VaultKey } from './vault/vault.ts';

/**
 * Lets `fill` write a database in a home of its own and enter it in the list, as `inNewHome` says; otherwise whoever called
 * closes the database and lets go of the lock.
 */
export function inNewDatabase<T>(
  key: VaultKey,
  environment: StorageEnvironment,
  fill: (fresh: HeldDatabase) => Promise<T>,
): Promise<T> {
  return inNewHome(environment, async ({ name: databaseName, factory, release }) => {
    const database = projectDatabase(databaseName, factory);
    try {
      await database.open();
      return await fill({ databaseName, database, codec: sealedCodec(key, databaseName), release });
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
