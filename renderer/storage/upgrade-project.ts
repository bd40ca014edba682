import { Dexie } from 'dexie';
import { renumbered } from '../domain/coding/without-gaps.ts';
import { deleteBegun } from './begun-homes.ts';
import { type StoredRow, tableNames } from './database.ts';
import { inNewKeys } from './keys-database.ts';
import { lockProject } from './lock-project.ts';
import { emptyManifest } from './manifest.ts';
import { inNewDatabase } from './new-database.ts';
import { type RegisteredProject, replaceHomes } from './project-registry.ts';
import type { RecordRow } from './record-rows.ts';
import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';
import { parseChange } from './table-readings.ts';
import { makeVault } from './vault/make-vault.ts';
import type { Protection, VaultKey } from './vault/vault.ts';
import { type RowBatch, writeRows } from './write-rows.ts';

export type UpgradedProject =
  | { readonly key: VaultKey; readonly recoveryCode: string }
  | { readonly problem: StorageProblem };

/**
 * Seals a project that was made before projects were sealed: every row goes, sealed, into a home of its own, its keys into another, the list
 * takes that in place of the old one, and the old one is deleted. All or nothing; rows that cannot be read come along as
 * they are. Refused (`open_elsewhere`) while a window has it open. Throws for a project that is sealed already.
 */
export async function upgradeProject(
  id: string,
  protection: Protection,
  environment: StorageEnvironment = browserEnvironment,
): Promise<UpgradedProject> {
  try {
    const locked = await lockProject(id, environment);
    if ('problem' in locked) return locked;
    try {
      if (locked.entry.keys) throw new Error(`The project ${id} is sealed already`);
      return await seal(locked.entry, protection, environment);
    } finally {
      locked.release();
    }
  } catch (error) {
    return { problem: problemOfError(error, id, 'write_failed') };
  }
}

async function seal(
  { id, databaseName: plainName }: RegisteredProject,
  protection: Protection,
  environment: StorageEnvironment,
): Promise<UpgradedProject> {
  const rows = await plainRows(plainName);
  const { vault, key, recoveryCode } = await makeVault(protection, environment.now());
  await inNewDatabase(key, environment, async ({ databaseName, database, codec, release }) => {
    await writeRows(database, codec, emptyManifest, rows);
    await inNewKeys(vault, environment, (keys) => replaceHomes(id, () => ({ databaseName, keys })));
    database.close();
    release();
  });
  await deleteBegun(plainName).catch(() => undefined);
  return { key, recoveryCode };
}

/** All rows of a database of version 1, which is read as it is and never adapted to a newer version. */
async function plainRows(databaseName: string): Promise<RowBatch> {
  const database = await new Dexie(databaseName, { autoOpen: false, cache: 'disabled' }).open();
  try {
    // An entry that has lost its keys is no project of version 1: what is sealed must not be taken for damaged, and deleted.
    if (database.verno !== 1) throw new StorageError({ code: 'damaged_project', place: databaseName });
    const present = tableNames.filter((name) => database.tables.some((table) => table.name === name));
    const written: RecordRow[] = [];
    const changes: { seq: number; value: unknown }[] = [];
    for (const table of present) {
      for (const { id, revision, body } of await database.table<StoredRow>(table).toArray()) {
        // Only a damaged row has no whole revision; the manifest could not list it.
        const whole = Number.isSafeInteger(revision) ? revision : 0;
        if (table !== 'changes') written.push({ table, id, revision: whole, value: plainValue(body) });
        else if (typeof id === 'number') changes.push({ seq: id, value: plainValue(body) });
      }
    }
    return { written, removed: [], changes: numberedAnew(changes) };
  } finally {
    database.close();
  }
}

/** The changes, by `seq`, from 1 on. One that cannot be read keeps its place among them, and stays unreadable. */
function numberedAnew(rows: RowBatch['changes']): RowBatch['changes'] {
  const seqNow = new Map(rows.map(({ seq }, index) => [seq, index + 1]));
  return rows.map(({ seq: before, value }, index) => {
    const change = parseChange(value);
    const seq = index + 1;
    return { seq, value: change?.seq === before ? renumbered(change, seq, seqNow) : { unreadable: value } };
  });
}

/** What a plain body holds; one that is no JSON comes along as it is, as far as JSON can carry it. */
function plainValue(body: unknown): unknown {
  if (typeof body !== 'string') return { unreadable: String(body) };
  try {
    return JSON.parse(body);
  } catch {
    return { unreadable: body };
  }
}
