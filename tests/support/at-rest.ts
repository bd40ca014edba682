import type { Dexie } from 'dexie';
import { projectDatabase, rowsOf, type StoredRow, tableNames } from '../../renderer/storage/database.ts';
import { findHome } from '../../renderer/storage/project-home.ts';
import { findProject } from '../../renderer/storage/project-registry.ts';

const everyTable = [...tableNames, 'manifest'] as const;
type EveryTable = (typeof everyTable)[number];

/** All rows of a project's database at one moment. */
export type Snapshot = ReadonlyMap<EveryTable, readonly StoredRow[]>;

/** Opens a project's database behind the back of the app, by its name. */
export async function openedOnDisk(name: string): Promise<Dexie> {
  return projectDatabase(name, await findHome(name)).open();
}

/** What somebody with the disk in their hands does to a closed project's database. */
export async function atRest<T>(id: string, work: (database: Dexie) => Promise<T>): Promise<T> {
  const entry = await findProject(id);
  const database = await openedOnDisk(entry?.databaseName ?? '');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export async function snapshotOf(database: Dexie): Promise<Snapshot> {
  const tables = await Promise.all(
    everyTable.map(async (table) => [table, await rowsOf(database, table).toArray()] as const),
  );
  return new Map(tables);
}

/** Puts the whole database back to what it was. */
export async function putBack(database: Dexie, snapshot: Snapshot): Promise<void> {
  for (const [table, rows] of snapshot) {
    await rowsOf(database, table).clear();
    await rowsOf(database, table).bulkPut(rows);
  }
}

export function rowIn(snapshot: Snapshot, table: EveryTable, id: string | number): StoredRow {
  const row = snapshot.get(table)?.find((one) => one.id === id);
  if (!row) throw new Error(`No row ${table} ${id}`);
  return row;
}

export function bytesOf({ body }: StoredRow): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Error('The body is not sealed');
  return body;
}
