import type { Opener, Protection, VaultProblem } from './vault/vault.ts';

/** Gives a project another passphrase, its first, or none: wraps its key again and rewrites nothing else. `null`: done. */
export async function changeProjectProtection(
  _id: string,
  _opener: Opener,
  _protection: Protection,
): Promise<{ readonly problem: VaultProblem } | null> {
  throw new Error('not written yet');
}

/** Gives a project a new recovery code, shown now or never; the old one opens it no more. */
export async function renewProjectRecoveryCode(
  _id: string,
  _opener: Opener,
): Promise<{ readonly recoveryCode: string } | { readonly problem: VaultProblem }> {
  throw new Error('not written yet');
}
