import type { Dataset } from '../domain/coding/dataset.ts';
import { deleteBegun } from './begun-homes.ts';
import { datasetRows } from './dataset-rows.ts';
import { emptyManifest } from './manifest.ts';
import { inNewDatabase } from './new-database.ts';
import { type HeldDatabase, type ProjectParts, readParts } from './project-parts.ts';
import { replaceHomes } from './project-registry.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { problemOfError, StorageError } from './storage-problem.ts';
import type { VaultKey } from './vault/vault.ts';
import { writeRows } from './write-rows.ts';

/**
 * Writes a dataset to a database of its own, reads it back, and enters it in the list in place of the one that the project
 * `id` has there, which is noted as one to be deleted. Until then that one is the project: if anything fails before, it stays, and this
 * throws a `StorageError`.
 */
export async function rewrittenParts(
  id: string,
  dataset: Dataset,
  key: VaultKey,
  environment: StorageEnvironment,
): Promise<ProjectParts> {
  return inNewDatabase(key, environment, async (fresh) => {
    await writeRows(fresh.database, fresh.codec, emptyManifest, await datasetRows(dataset));
    const parts = await readParts(fresh);
    if ('problem' in parts) throw new StorageError(parts.problem);
    const [damage] = parts.damaged.values();
    if (damage) throw new StorageError(damage);
    await replaceHomes(id, () => ({ databaseName: fresh.databaseName, label: dataset.project.label }));
    return parts;
  }).catch((error: unknown) => {
    throw new StorageError(problemOfError(error, id, 'write_failed'), error);
  });
}

/** Deletes a database that the list no longer names. One that cannot be deleted now is when the projects are listed next. */
export async function discard({ database, databaseName, release }: HeldDatabase): Promise<void> {
  database.close();
  await deleteBegun(databaseName).catch(() => undefined);
  release();
}
