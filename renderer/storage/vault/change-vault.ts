import type { Opener, Protection, Vault, VaultProblem } from './vault.ts';

/**
 * The vault with another passphrase, or with none, or with one where there was none. Unwraps with the opener and wraps
 * again; the data key, the recovery code and what is sealed stay. `at`: milliseconds since 1970.
 */
export async function changeProtection(
  _vault: Vault,
  _opener: Opener,
  _protection: Protection,
  _at: number,
): Promise<{ readonly vault: Vault } | { readonly problem: VaultProblem }> {
  throw new Error('not written yet');
}

/** The vault with a new recovery code in place of the old one, which opens it no more. */
export async function renewRecoveryCode(
  _vault: Vault,
  _opener: Opener,
  _at: number,
): Promise<{ readonly vault: Vault; readonly recoveryCode: string } | { readonly problem: VaultProblem }> {
  throw new Error('not written yet');
}
