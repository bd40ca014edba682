import type { Dataset } from '../domain/coding/dataset.ts';
import { projectDatabase } from './database.ts';
import { headsOf } from './heads-of.ts';
import { askToKeepStorage } from './kept-storage.ts';
import { emptyManifest } from './manifest.ts';
import { projectLock } from './project-lock.ts';
import { deleteBegun, noteBegun, registerProject } from './project-registry.ts';
import { changedRows, textRow } from './record-rows.ts';
import { RowLedger } from './row-ledger.ts';
import { sealedCodec } from './sealed-codec.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { problemOfError, type StorageProblem } from './storage-problem.ts';
import { makeVault } from './vault/make-vault.ts';
import type { Protection, VaultKey } from './vault/vault.ts';
import { type RowBatch, writeRows } from './write-rows.ts';

/**
 * The id of the new entry in the list of projects and the key to open it with at once, and the recovery code, which is
 * kept nowhere: show it now or never.
 */
export type StoredDataset =
  | { readonly id: string; readonly key: VaultKey; readonly recoveryCode: string }
  | { readonly problem: StorageProblem };

/**
 * Writes a whole dataset, sealed, to a database of its own and then enters it in the list, so that what is listed is
 * complete. The name is noted before, and its lock held throughout: what a killed window leaves is found and deleted, and
 * no other is.
 */
export async function storeDataset(
  dataset: Dataset,
  protection: Protection,
  environment: StorageEnvironment,
): Promise<StoredDataset> {
  const { vault, key, recoveryCode } = await makeVault(protection, environment.now());
  const databaseName = environment.newId();
  const release = await environment.tryLock(projectLock(databaseName));
  if (!release) throw new Error('A random name is taken');
  const database = projectDatabase(databaseName);
  try {
    await noteBegun(databaseName);
    await database.open();
    await writeRows(database, sealedCodec(key, databaseName), emptyManifest, await everyRow(dataset));
    const id = environment.newId();
    const at = environment.now();
    await registerProject({ id, databaseName, label: dataset.project.label, createdAt: at, openedAt: at, vault });
    await askToKeepStorage(environment);
    return { id, key, recoveryCode };
  } catch (error) {
    database.close();
    // What cannot be deleted now is noted as begun, and deleted when the projects are listed next.
    await deleteBegun(databaseName).catch(() => undefined);
    return { problem: problemOfError(error, dataset.project.label, 'write_failed') };
  } finally {
    database.close();
    release();
  }
}

/** A whole dataset as rows of a new database. */
export async function everyRow({ narratives, changes, ...rest }: Dataset): Promise<RowBatch> {
  const ledger = new RowLedger();
  const { written, removed } = changedRows(ledger, null, { ...rest, narratives: await headsOf(narratives) });
  const texts = narratives.map((narrative) => textRow(ledger, narrative));
  return { written: [...written, ...texts], removed, changes: changes.map((value) => ({ seq: value.seq, value })) };
}
