import type { Dexie } from 'dexie';
import { rowsOf, type StoredRow, type TableName, tableNames } from './database.ts';
import type { RecordCodec } from './record-codec.ts';
import type { RowChanges } from './record-rows.ts';
import { problemOfError, StorageError } from './storage-problem.ts';

/**
 * Writes and removes rows in one strict transaction: all of them or none. Bodies are encoded before it opens. Throws a
 * `StorageError` if the disk refuses.
 */
export async function writeRows(database: Dexie, codec: RecordCodec, changes: RowChanges): Promise<void> {
  const written = await encoded(codec, changes);
  const tables = tableNames.filter(
    (table) => written.has(table) || changes.removed.some((removed) => removed.table === table),
  );
  try {
    await database.transaction('rw', tables, async ({ idbtrans }) => {
      try {
        for (const [table, rows] of written) await rowsOf(database, table).bulkPut(rows);
        for (const { table, id } of changes.removed) await rowsOf(database, table).delete(id);
      } catch (error) {
        // What the requests say is only that the transaction has ended; it alone knows why.
        throw idbtrans.error ?? error;
      }
    });
  } catch (error) {
    throw new StorageError(problemOfError(error, tables.join(' '), 'write_failed'), error);
  }
}

async function encoded(codec: RecordCodec, { written }: RowChanges): Promise<ReadonlyMap<TableName, StoredRow[]>> {
  const bodies = await Promise.all(written.map(({ value, ...place }) => codec.encode(place, value)));
  const byTable = new Map<TableName, StoredRow[]>();
  for (const [index, { table, id, revision }] of written.entries()) {
    const rows = byTable.get(table) ?? [];
    rows.push({ id, revision, body: bodies[index] });
    byTable.set(table, rows);
  }
  return byTable;
}
