import { protectionSlots } from './protection-slots.ts';
import { makeRecoverySlot } from './recovery-way.ts';
import { unwrapVault } from './unwrap-vault.ts';
import type { Opener, Protection, RecoverySlot, Vault, VaultProblem } from './vault.ts';

/**
 * The vault with another passphrase, or with none, or with one where there was none. Unwraps with the opener and wraps
 * again; the data key, the recovery code and what is sealed stay. `at`: milliseconds since 1970.
 */
export async function changeProtection(
  vault: Vault,
  opener: Opener,
  protection: Protection,
  at: number,
  signal?: AbortSignal,
): Promise<{ readonly vault: Vault } | { readonly problem: VaultProblem }> {
  const unwrapped = await unwrapVault(vault, opener, 'rewrap', signal);
  if ('problem' in unwrapped) return unwrapped;
  const slots = await protectionSlots(unwrapped.vaultId, unwrapped.dataKey, protection, at, signal);
  return { vault: { ...vault, ...slots } };
}

/** A recovery code to be shown, and the way in that it will be: it opens nothing before that is in its vault. */
export interface NextRecoveryCode {
  readonly recoveryCode: string;
  readonly vaultId: string;
  readonly slot: RecoverySlot;
}

/** Makes another recovery code for a vault, and leaves the vault as it is. `at`: milliseconds since 1970. */
export async function nextRecoveryCode(
  vault: Vault,
  opener: Opener,
  at: number,
  signal?: AbortSignal,
): Promise<NextRecoveryCode | { readonly problem: VaultProblem }> {
  const unwrapped = await unwrapVault(vault, opener, 'rewrap', signal);
  if ('problem' in unwrapped) return unwrapped;
  const { vaultId, dataKey } = unwrapped;
  return { vaultId, ...(await makeRecoverySlot(vaultId, dataKey, at)) };
}

/** The vault with that code in place of the one before, which opens it no more. Throws for a code of another vault. */
export function withRecoveryCode(vault: Vault, { vaultId, slot }: NextRecoveryCode): Vault {
  if (vault.id !== vaultId) throw new Error('The recovery code is of another vault');
  return { ...vault, recovery: slot };
}
