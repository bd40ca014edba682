import { dropDeleted } from './drop-deleted.ts';
import { registeredVault, updateRegistered } from './project-registry.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { changeProtection, renewRecoveryCode } from './vault/change-vault.ts';
import type { Opener, Protection, VaultProblem } from './vault/vault.ts';

/**
 * Gives a project another passphrase, its first, or none: wraps its key again and rewrites nothing else. `null`: done.
 * Throws a `StorageError` for a project that is not listed or not sealed, or if the list cannot be written to.
 */
export async function changeProjectProtection(
  id: string,
  opener: Opener,
  protection: Protection,
  environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly problem: VaultProblem } | null> {
  const changed = await changeProtection(await registeredVault(id), opener, protection, environment.now());
  if ('problem' in changed) return changed;
  await updateRegistered(id, { vault: changed.vault });
  await dropDeleted();
  return null;
}

/** Gives a project a new recovery code, shown now or never; the old one opens it no more. Throws as the above does. */
export async function renewProjectRecoveryCode(
  id: string,
  opener: Opener,
  environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly recoveryCode: string } | { readonly problem: VaultProblem }> {
  const renewed = await renewRecoveryCode(await registeredVault(id), opener, environment.now());
  if ('problem' in renewed) return renewed;
  await updateRegistered(id, { vault: renewed.vault });
  await dropDeleted();
  return { recoveryCode: renewed.recoveryCode };
}
