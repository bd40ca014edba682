import type { Dexie } from 'dexie';
import { letWindowGo } from '../workers/let-window-go.ts';
import { rowsOf, type StoredRow, type TableName } from './database.ts';
import type { ListedTable } from './manifest.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';

/** So many rows are opened at a time; between two times the window is let go of. */
const chunk = 200;

/** How a table's records are told from damage. */
export interface TableReading<T> {
  readonly table: ListedTable;
  /** The record, or `null` if the value is none of this table. */
  readonly parse: (value: unknown) => T | null;
  /** The id of the row that the record belongs to. */
  readonly rowId: (record: T) => string | number;
}

/** A row as it was found; `record` is `null` if it does not decode, has another shape or lies in the wrong place. */
export interface FoundRow<T> {
  readonly id: string | number;
  readonly revision: number;
  readonly record: T | null;
}

/** Reads a whole table, in the order of its row ids. Throws a `StorageError` if the disk refuses. */
export async function readTable<T>(
  database: Dexie,
  codec: RecordCodec,
  reading: TableReading<T>,
): Promise<readonly FoundRow<T>[]> {
  return readRows(codec, reading, await storedRows(database, reading.table));
}

/** Reads these rows of a table, in their order. */
export async function readRows<T>(
  codec: RecordCodec,
  reading: TableReading<T>,
  stored: readonly StoredRow[],
): Promise<readonly FoundRow<T>[]> {
  const found: FoundRow<T>[] = [];
  for (let start = 0; start < stored.length; start += chunk) {
    const rows = stored.slice(start, start + chunk);
    const records = await Promise.all(rows.map((row) => readRow(codec, reading, row)));
    for (const [index, { id, revision }] of rows.entries())
      found.push({ id, revision, record: records[index] ?? null });
    await letWindowGo();
  }
  return found;
}

export async function storedRows(database: Dexie, table: TableName | 'manifest'): Promise<readonly StoredRow[]> {
  try {
    return await rowsOf(database, table).toArray();
  } catch (error) {
    throw new StorageError(problemOfError(error, table, 'read_failed'), error);
  }
}

/** One row's record, or `null` if it cannot be read. */
export async function readRow<T>(codec: RecordCodec, reading: TableReading<T>, row: StoredRow): Promise<T | null> {
  const place = { table: reading.table, id: row.id, revision: row.revision };
  const decoded = await codec.decode(place, row.body).then(
    (value) => ({ value }),
    () => null,
  );
  const record = decoded && reading.parse(decoded.value);
  return record !== null && reading.rowId(record) === row.id ? record : null;
}

/** The problem of one record: `code` says what is wrong with it. */
export function recordProblem(
  code: 'damaged_record' | 'missing_record' | 'replayed_record' | 'unexpected_record',
  table: TableName,
  id: string | number,
): StorageProblem {
  return { code, place: `${table} ${id}`, details: { table, id } };
}
