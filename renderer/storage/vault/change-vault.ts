import { protectionSlots } from './protection-slots.ts';
import { makeRecoverySlot } from './recovery-way.ts';
import { unwrapVault } from './unwrap-vault.ts';
import type { Opener, Protection, Vault, VaultProblem } from './vault.ts';

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

/** The vault with a new recovery code in place of the old one, which opens it no more. */
export async function renewRecoveryCode(
  vault: Vault,
  opener: Opener,
  at: number,
  signal?: AbortSignal,
): Promise<{ readonly vault: Vault; readonly recoveryCode: string } | { readonly problem: VaultProblem }> {
  const unwrapped = await unwrapVault(vault, opener, 'rewrap', signal);
  if ('problem' in unwrapped) return unwrapped;
  const { slot, recoveryCode } = await makeRecoverySlot(unwrapped.vaultId, unwrapped.dataKey, at);
  return { vault: { ...vault, recovery: slot }, recoveryCode };
}
