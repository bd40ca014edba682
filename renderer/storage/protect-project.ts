import { deleteBegun } from './begun-homes.ts';
import { inNewKeys } from './keys-database.ts';
import { replaceHomes } from './project-registry.ts';
import { registeredVault } from './registered-vault.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { changeProtection, renewRecoveryCode } from './vault/change-vault.ts';
import type { Opener, Protection, Vault, VaultProblem } from './vault/vault.ts';

/**
 * Gives a project another passphrase, its first, or none: wraps its key again and rewrites nothing else. The old ways in are
 * removed with their files. `null`: done. Throws a `StorageError` for a project that is not listed or not sealed, or if the
 * disk refuses.
 */
export async function changeProjectProtection(
  id: string,
  opener: Opener,
  protection: Protection,
  environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly problem: VaultProblem } | null> {
  const changed = await changeVault(id, environment, (vault) =>
    changeProtection(vault, opener, protection, environment.now()),
  );
  return 'problem' in changed ? changed : null;
}

/** Gives a project a new recovery code, shown now or never; the old one opens it no more. Throws as the above does. */
export async function renewProjectRecoveryCode(
  id: string,
  opener: Opener,
  environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly recoveryCode: string } | { readonly problem: VaultProblem }> {
  const renewed = await changeVault(id, environment, (vault) => renewRecoveryCode(vault, opener, environment.now()));
  return 'problem' in renewed ? renewed : { recoveryCode: renewed.recoveryCode };
}

/** If another window changes the ways in at the same time, the change is made anew to what that left. */
async function changeVault<T extends { readonly vault: Vault }>(
  id: string,
  environment: StorageEnvironment,
  change: (vault: Vault) => Promise<T | { readonly problem: VaultProblem }>,
): Promise<T | { readonly problem: VaultProblem }> {
  const { vault, name } = await registeredVault(id);
  const changed = await change(vault);
  if ('problem' in changed) return changed;
  const isDone = await inNewKeys(changed.vault, environment, async (keys) => {
    const next = await replaceHomes(id, (entry) => (entry.keys?.name === name ? { keys } : null));
    if (!next) await deleteBegun(keys.name);
    return next !== null;
  });
  if (!isDone) return changeVault(id, environment, change);
  await deleteBegun(name).catch(() => undefined);
  return changed;
}
