import { registeredVault } from './registered-vault.ts';
import { type Unlocked, unlockVault } from './vault/unlock-vault.ts';
import type { Opener } from './vault/vault.ts';

/** The key of a listed project. Throws a `StorageError` for one that is not listed or not sealed yet. */
export async function unlockProject(id: string, opener: Opener, signal?: AbortSignal): Promise<Unlocked> {
  const { vault } = await registeredVault(id);
  return unlockVault(vault, opener, signal);
}
