import type { Opener, Vault, VaultKey, VaultProblem } from './vault.ts';

export type Unlocked = { readonly key: VaultKey } | { readonly problem: VaultProblem };

/** The key of a vault, for whoever has the passphrase, the recovery code or the machine. Never throws on damaged slots. */
export async function unlockVault(_vault: Vault, _opener: Opener): Promise<Unlocked> {
  throw new Error('not written yet');
}
