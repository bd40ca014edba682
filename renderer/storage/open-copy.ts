import type { Dataset } from '../domain/coding/dataset.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { type StoredDataset, storeDataset } from './store-dataset.ts';
import type { Protection } from './vault/vault.ts';

/**
 * Makes a further project of a copy or of the sample. It never touches one that is there: the project keeps its own id, by
 * which a later merge knows it, and gets a new `copyId` and an entry of its own in the list, with a vault, a key and a recovery code of its own.
 */
export function openCopy(
  dataset: Dataset,
  protection: Protection,
  environment: StorageEnvironment = browserEnvironment,
): Promise<StoredDataset> {
  const project = { ...dataset.project, copyId: environment.newId() };
  return storeDataset({ ...dataset, project }, protection, environment);
}
