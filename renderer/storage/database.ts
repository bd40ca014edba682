import { Dexie, type Table } from 'dexie';
import { findHome } from './project-home.ts';
import type { StorageProblem } from './storage-problem.ts';
import { problemOfError } from './storage-problem.ts';

/** The tables of a project's database, one kind of record each. `heads` and `texts` are a narrative in two parts. */
export const tableNames = [
  'project',
  'schemes',
  'coders',
  'cases',
  'heads',
  'texts',
  'sheets',
  'rounds',
  'assignments',
  'decisions',
  'proposals',
  'packs',
  'packKeys',
  'openings',
  'withdrawals',
  'changes',
  'received',
] as const;

export type TableName = (typeof tableNames)[number];

/** A record as it lies on the disk. Only its id and revision can be read; the codec has the rest. */
export interface StoredRow {
  readonly id: string | number;
  readonly revision: number;
  readonly body: unknown;
}

/**
 * Rises when tables change. Version 1 was not sealed and had no manifest: only `upgrade-project.ts` reads it, and nothing ever
 * changes it. Version 3 has the tables of team work beside those of version 2, empty at first.
 */
const schemaVersion = 3;
const firstSealedVersion = 2;

/**
 * A project's database in its home, not opened yet. Every transaction is strict: it is done when the disk has it. It never opens by
 * itself, so that a database which was removed under us is not made anew, empty. The revisions of texts and of received
 * journals are indexed, since opening a project looks at them and not at the contents.
 */
export function projectDatabase(name: string, home: IDBFactory): Dexie {
  const database = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    indexedDB: home,
  });
  const tables = Object.fromEntries([...tableNames, 'manifest'].map((table) => [table, 'id']));
  database.version(schemaVersion).stores({ ...tables, texts: 'id, revision', received: 'id, revision' });
  return database;
}

export function rowsOf(database: Dexie, table: TableName | 'manifest'): Table<StoredRow, string | number> {
  return database.table(table);
}

/** Opens a sealed database that exists. One that a newer app wrote is a problem, as is one that is not sealed; both are left untouched. */
export async function openDatabase(name: string): Promise<{ database: Dexie } | { problem: StorageProblem }> {
  try {
    const home = await findHome(name);
    const version = await storedVersion(name, home);
    if (version > schemaVersion) return { problem: { code: 'newer_app', place: name } };
    if (version < firstSealedVersion) return { problem: { code: 'not_sealed', place: name } };
    return { database: await projectDatabase(name, home).open() };
  } catch (error) {
    return { problem: problemOfError(error, name, 'read_failed') };
  }
}

/** Looks without a schema, because Dexie, given one, would adapt a newer database to it. Throws if there is none. */
async function storedVersion(name: string, home: IDBFactory): Promise<number> {
  const database = await new Dexie(name, { autoOpen: false, indexedDB: home }).open();
  const { verno } = database;
  database.close();
  return verno;
}
