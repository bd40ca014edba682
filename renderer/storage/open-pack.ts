import { projectFromPack } from '../domain/exchange/pack/contents/project-from-pack.ts';
import type { CodingPack } from '../domain/exchange/pack/pack.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { type StoredDataset, storeDataset } from './store-dataset.ts';
import type { Protection } from './vault/vault.ts';

/** A coding pack that was opened, in memory alone. */
export interface OpenedPack {
  readonly pack: CodingPack;
  /** As the user knows it. */
  readonly fileName: string;
}

/**
 * Makes the coder's project that a coding pack holds, under a label of this machine's choice, with a vault, a key and a recovery
 * code of its own. Ask `projectsOfOrigin` first: a project that is here already takes the pack in as an update instead.
 */
export function openPack(
  { pack, fileName }: OpenedPack,
  label: string,
  protection: Protection,
  environment: StorageEnvironment = browserEnvironment,
): Promise<StoredDataset> {
  const dataset = projectFromPack(pack, { copyId: environment.newId(), at: environment.now(), fileName });
  return storeDataset({ ...dataset, project: { ...dataset.project, label } }, protection, environment);
}
