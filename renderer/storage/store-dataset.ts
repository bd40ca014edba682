import type { Dataset } from '../domain/coding/dataset.ts';
import { datasetRows } from './dataset-rows.ts';
import { askToKeepStorage } from './kept-storage.ts';
import { inNewKeys } from './keys-database.ts';
import { emptyManifest } from './manifest.ts';
import { inNewDatabase } from './new-database.ts';
import { packOriginOf } from './pack-origin.ts';
import { registerProject } from './project-registry.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';
import { makeVault } from './vault/make-vault.ts';
import type { Protection, VaultKey } from './vault/vault.ts';
import { writeRows } from './write-rows.ts';

/**
 * The id of the new entry in the list of projects and the key to open it with at once, and the recovery code, which is
 * kept nowhere: show it now or never.
 */
export type StoredDataset =
  | { readonly id: string; readonly key: VaultKey; readonly recoveryCode: string }
  | { readonly problem: StorageProblem };

/** Writes a whole dataset, sealed, to a home of its own and its keys to another, and then enters it in the list, so that what is listed is complete. */
export async function storeDataset(
  dataset: Dataset,
  protection: Protection,
  environment: StorageEnvironment,
): Promise<StoredDataset> {
  const { vault, key, recoveryCode } = await makeVault(protection, environment.now());
  const { label } = dataset.project;
  try {
    const id = await inNewDatabase(key, environment, async ({ databaseName, database, codec, release }) => {
      await writeRows(database, codec, emptyManifest, await datasetRows(dataset));
      const entry = environment.newId();
      const at = environment.now();
      const origin = await packOriginOf(dataset);
      const come = { id: entry, databaseName, label, createdAt: at, openedAt: at };
      await inNewKeys(vault, environment, (keys) =>
        registerProject({ ...come, keys, ...(origin === null ? {} : { packOrigin: origin }) }),
      );
      database.close();
      release();
      return entry;
    });
    await askToKeepStorage(environment);
    return { id, key, recoveryCode };
  } catch (error) {
    return { problem: problemOfError(error, label, 'write_failed') };
  }
}
