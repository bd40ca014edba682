import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import type { StorageProblem } from './storage-problem.ts';
import type { Protection, VaultKey } from './vault/vault.ts';

/**
 * Seals a project that was made before projects were sealed: every row goes, sealed, into a database of its own, the list
 * takes that in place of the old one, and the old one is deleted. All or nothing; rows that cannot be read come along as they are.
 */
export async function upgradeProject(
  _id: string,
  _protection: Protection,
  _environment: StorageEnvironment = browserEnvironment,
): Promise<{ readonly key: VaultKey; readonly recoveryCode: string } | { readonly problem: StorageProblem }> {
  throw new Error('not written yet');
}
