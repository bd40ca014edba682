import { unwrapVault } from './unwrap-vault.ts';
import type { Opener, Vault, VaultKey, VaultProblem } from './vault.ts';

/** What came of offering a way in. */
export type Unlocked = { readonly key: VaultKey } | { readonly problem: VaultProblem };

/**
 * The key of a vault, for whoever has the passphrase, the recovery code or the machine. Never throws on damaged slots,
 * whatever was stored; rejects with the reason of `signal` if that is aborted.
 */
export async function unlockVault(vault: Vault, opener: Opener, signal?: AbortSignal): Promise<Unlocked> {
  const unwrapped = await unwrapVault(vault, opener, 'session', signal);
  return 'problem' in unwrapped ? unwrapped : { key: unwrapped };
}
