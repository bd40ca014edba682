import { deleteBegun } from './begun-homes.ts';
import { inNewKeys } from './keys-database.ts';
import { type CodeNotes, replaceHomes } from './project-registry.ts';
import { registeredVault } from './registered-vault.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { changeProtection, type NextRecoveryCode, nextRecoveryCode, withRecoveryCode } from './vault/change-vault.ts';
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

/**
 * Makes another recovery code for a project, to be shown, and changes nothing: the one before stays the one until
 * `placeRecoveryCode` is called. Throws as the above does.
 */
export async function makeRecoveryCode(
  id: string,
  opener: Opener,
  environment: StorageEnvironment = browserEnvironment,
): Promise<NextRecoveryCode | { readonly problem: VaultProblem }> {
  const { vault } = await registeredVault(id);
  return nextRecoveryCode(vault, opener, environment.now());
}

/**
 * Puts a code that somebody has kept in the place of the one before, in one transaction of the list: at every moment one of the two
 * opens the project. Throws as the above does; then the one before is still the one.
 */
export async function placeRecoveryCode(
  id: string,
  next: NextRecoveryCode,
  environment: StorageEnvironment = browserEnvironment,
): Promise<void> {
  const isKept = { isCodeUnconfirmed: false, isNextCodeShown: false };
  await changeVault(id, environment, async (vault) => ({ vault: withRecoveryCode(vault, next) }), isKept);
}

/** If another window changes the ways in at the same time, the change is made anew to what that left. `notes` go into the list with it. */
async function changeVault<T extends { readonly vault: Vault }>(
  id: string,
  environment: StorageEnvironment,
  change: (vault: Vault) => Promise<T | { readonly problem: VaultProblem }>,
  notes: CodeNotes = {},
): Promise<T | { readonly problem: VaultProblem }> {
  const { vault, name } = await registeredVault(id);
  const changed = await change(vault);
  if ('problem' in changed) return changed;
  const isDone = await inNewKeys(changed.vault, environment, async (keys) => {
    const next = await replaceHomes(id, (entry) => (entry.keys?.name === name ? { keys, ...notes } : null));
    if (!next) await deleteBegun(keys.name);
    return next !== null;
  });
  if (!isDone) return changeVault(id, environment, change, notes);
  await deleteBegun(name).catch(() => undefined);
  return changed;
}
