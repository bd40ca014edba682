import type { Dexie } from 'dexie';
import { letWindowGo } from '../workers/let-window-go.ts';
import { chainedRows } from './change-chain.ts';
import { rowsOf, type StoredRow, type TableName } from './database.ts';
import { type Manifest, manifestAfter } from './manifest.ts';
import { manifestRows } from './manifest-rows.ts';
import type { RecordCodec, RecordPlace } from './record-codec.ts';
import type { RowChanges } from './record-rows.ts';
import { problemOfError, StorageError } from './storage-problem.ts';

/** What is written together: records, records that go, and the changes that say why, by `seq`. */
export interface RowBatch extends RowChanges {
  readonly changes: readonly { readonly seq: number; readonly value: unknown }[];
}

type Encoded = ReadonlyMap<TableName | 'manifest', readonly StoredRow[]>;

/** A few at a time, so that the window is not held for long by a merge of thousands: between two times it may paint. */
const encodedAtATime = 20;
const putAtATime = 200;

/**
 * Writes a batch and what the manifest says of it in one strict transaction: all or none. Bodies are encoded before it
 * opens. Answers with the manifest as it is then. Throws a `StorageError` if the disk refuses.
 */
export async function writeRows(
  database: Dexie,
  codec: RecordCodec,
  manifest: Manifest,
  batch: RowBatch,
): Promise<Manifest> {
  try {
    const [records, chained] = await Promise.all([
      encoded(codec, batch.written),
      chainedRows(codec, manifest.journal, batch.changes),
    ]);
    const after = manifestAfter(manifest, batch, chained.end);
    const listed = await encoded(codec, manifestRows(manifest, after));
    await writeEncoded(database, new Map([...records, ['changes', chained.rows], ...listed]), batch.removed);
    return after;
  } catch (error) {
    throw new StorageError(problemOfError(error, database.name, 'write_failed'), error);
  }
}

async function writeEncoded(database: Dexie, rows: Encoded, removed: RowChanges['removed']): Promise<void> {
  const tables = [...new Set([...rows.keys(), ...removed.map(({ table }) => table)])];
  await database.transaction('rw', tables, async ({ idbtrans }) => {
    try {
      for (const [table, written] of rows) {
        for (const some of pieces(written, putAtATime)) await rowsOf(database, table).bulkPut([...some]);
      }
      for (const { table, id } of removed) await rowsOf(database, table).delete(id);
    } catch (error) {
      // What the requests say is only that the transaction has ended; it alone knows why.
      throw idbtrans.error ?? error;
    }
  });
}

async function encoded<Table extends TableName | 'manifest'>(
  codec: RecordCodec,
  written: readonly (RecordPlace & { readonly table: Table; readonly value: unknown })[],
): Promise<ReadonlyMap<Table, StoredRow[]>> {
  const bodies: unknown[] = [];
  for (const some of pieces(written, encodedAtATime)) {
    bodies.push(...(await Promise.all(some.map(({ value, ...place }) => codec.encode(place, value)))));
    if (written.length > encodedAtATime) await letWindowGo();
  }
  const byTable = new Map<Table, StoredRow[]>();
  for (const [index, { table, id, revision }] of written.entries()) {
    const rows = byTable.get(table) ?? [];
    rows.push({ id, revision, body: bodies[index] });
    byTable.set(table, rows);
  }
  return byTable;
}

function* pieces<T>(list: readonly T[], length: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += length) yield list.slice(start, start + length);
}
