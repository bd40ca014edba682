import { registeredVault } from './project-registry.ts';
import { type Unlocked, unlockVault } from './vault/unlock-vault.ts';
import type { Opener } from './vault/vault.ts';

/** The key of a listed project. Throws a `StorageError` for one that is not listed or not sealed yet. */
export async function unlockProject(id: string, opener: Opener, signal?: AbortSignal): Promise<Unlocked> {
  return unlockVault(await registeredVault(id), opener, signal);
}
