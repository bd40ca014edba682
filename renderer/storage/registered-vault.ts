import { readKeys } from './keys-database.ts';
import { findProject } from './project-registry.ts';
import { StorageError } from './storage-problem.ts';
import type { Vault } from './vault/vault.ts';

/** The ways into a listed project, and the name that they lie under. */
export interface RegisteredVault {
  readonly vault: Vault;
  readonly name: string;
}

/** Reads the ways into a listed project. Throws a `StorageError` for one that is not listed or not sealed. */
export async function registeredVault(id: string): Promise<RegisteredVault> {
  const entry = await findProject(id);
  if (!entry) throw new StorageError({ code: 'not_found', place: id });
  if (!entry.keys) throw new StorageError({ code: 'not_sealed', place: entry.label });
  const { name } = entry.keys;
  try {
    return { vault: await readKeys(name), name };
  } catch (error) {
    // Another window may have put other ways in in their place meanwhile.
    if ((await findProject(id))?.keys?.name === name) throw error;
    return registeredVault(id);
  }
}
