import type { Unlocked } from './vault/unlock-vault.ts';
import type { Opener } from './vault/vault.ts';

/** The key of a listed project. Throws a `StorageError` for one that is not listed or not sealed yet. */
export async function unlockProject(_id: string, _opener: Opener): Promise<Unlocked> {
  throw new Error('not written yet');
}
