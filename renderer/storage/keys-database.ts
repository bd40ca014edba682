import { Dexie, type Table } from 'dexie';
import { inNewHome } from './new-home.ts';
import { findHome } from './project-home.ts';
import type { RegisteredKeys } from './project-registry.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { problemOfError, StorageError } from './storage-problem.ts';
import type { Vault } from './vault/vault.ts';

/** The one row of a database of keys. */
interface KeysRow {
  readonly id: 'vault';
  readonly vault: Vault;
}

/**
 * Writes the ways into a project to a home of their own and lets `enter` enter them in the list. They are never changed
 * there: other ways in get another home, and the old one is removed with the files that hold the old keys. If `enter`
 * rejects, nothing is left. Throws a `StorageError` if the disk refuses.
 */
export function inNewKeys<T>(
  vault: Vault,
  environment: StorageEnvironment,
  enter: (keys: RegisteredKeys) => Promise<T>,
): Promise<T> {
  return inNewHome(environment, async ({ name, factory, release }) => {
    const row: KeysRow = { id: 'vault', vault };
    await withKeys(name, factory, 'write_failed', (table) => table.add(row));
    const answer = await enter({ name, hasPassphrase: vault.passphrase !== null });
    release();
    return answer;
  });
}

/** The ways in that lie under this name. Throws `not_found` if they are gone. */
export async function readKeys(name: string): Promise<Vault> {
  const row = await withKeys(name, await findHome(name), 'read_failed', (table) => table.get('vault'));
  if (!row) throw new StorageError({ code: 'not_found', place: name });
  return row.vault;
}

async function withKeys<T>(
  name: string,
  factory: IDBFactory,
  otherwise: 'write_failed' | 'read_failed',
  ask: (table: Table<KeysRow, string>) => PromiseLike<T>,
): Promise<T> {
  const database = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    indexedDB: factory,
  });
  // Given a schema, Dexie would make a database that is gone anew, empty.
  if (otherwise === 'write_failed') database.version(1).stores({ keys: 'id' });
  try {
    return await ask((await database.open()).table('keys'));
  } catch (error) {
    throw new StorageError(problemOfError(error, name, otherwise), error);
  } finally {
    database.close();
  }
}
