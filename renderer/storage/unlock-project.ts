import { findProject } from './project-registry.ts';
import { StorageError } from './storage-problem.ts';
import { type Unlocked, unlockVault } from './vault/unlock-vault.ts';
import type { Opener } from './vault/vault.ts';

/** The key of a listed project. Throws a `StorageError` for one that is not listed or not sealed yet. */
export async function unlockProject(id: string, opener: Opener): Promise<Unlocked> {
  const entry = await findProject(id);
  if (!entry) throw new StorageError({ code: 'not_found', place: id });
  if (!entry.vault) throw new StorageError({ code: 'not_sealed', place: entry.label });
  return unlockVault(entry.vault, opener);
}
