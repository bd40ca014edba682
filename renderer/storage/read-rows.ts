import type { Dexie } from 'dexie';
import { rowsOf, type StoredRow, type TableName } from './database.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';

/** How a table's records are told from damage. */
export interface TableReading<T> {
  readonly table: TableName;
  /** The record, or `null` if the value is none of this table. */
  readonly parse: (value: unknown) => T | null;
  /** The id of the row that the record belongs to. */
  readonly rowId: (record: T) => string | number;
}

export interface ReadRow<T> {
  readonly id: string | number;
  readonly revision: number;
  readonly record: T;
}

/** What a table holds, in the order of its row ids, and the rows that cannot be read. */
export interface ReadTable<T> {
  readonly rows: readonly ReadRow<T>[];
  readonly damaged: readonly { readonly id: string | number; readonly problem: StorageProblem }[];
}

/**
 * Reads a whole table. A row that does not decode, has another shape or lies in the wrong place is set aside. Throws a
 * `StorageError` if the disk refuses.
 */
export async function readTable<T>(
  database: Dexie,
  codec: RecordCodec,
  reading: TableReading<T>,
): Promise<ReadTable<T>> {
  const stored = await storedRows(database, reading.table);
  const records = await Promise.all(stored.map((row) => readRow(codec, reading, row)));
  const rows: ReadRow<T>[] = [];
  const damaged: { id: string | number; problem: StorageProblem }[] = [];
  for (const [index, row] of stored.entries()) {
    const record = records[index] ?? null;
    if (record !== null) rows.push({ id: row.id, revision: row.revision, record });
    else damaged.push({ id: row.id, problem: damageOf(reading.table, row.id) });
  }
  return { rows, damaged };
}

async function storedRows(database: Dexie, table: TableName): Promise<readonly StoredRow[]> {
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

export function damageOf(table: TableName, id: string | number): StorageProblem {
  return { code: 'damaged_record', place: `${table} ${id}`, details: { table, id } };
}
