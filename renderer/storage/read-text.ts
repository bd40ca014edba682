import type { Dexie } from 'dexie';
import { rowsOf, type StoredRow } from './database.ts';
import { readRow, recordProblem } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';
import { textReading } from './table-readings.ts';

/** One narrative's text. Throws a `StorageError` if it is set aside, missing, damaged or the disk refuses; damage is told to `report` too. */
export async function readText(
  {
    database,
    codec,
    damaged,
  }: { readonly database: Dexie; readonly codec: RecordCodec; readonly damaged: ReadonlyMap<string, StorageProblem> },
  narrativeId: string,
  report: (problem: StorageProblem) => void,
): Promise<string> {
  const known = damaged.get(`texts ${narrativeId}`);
  if (known) throw new StorageError(known);
  const row = await storedText(database, narrativeId);
  const record = row ? await readRow(codec, textReading, row) : null;
  if (record) return record.text;
  const problem = recordProblem(row ? 'damaged_record' : 'missing_record', 'texts', narrativeId);
  report(problem);
  throw new StorageError(problem);
}

async function storedText(database: Dexie, narrativeId: string): Promise<StoredRow | undefined> {
  try {
    return await rowsOf(database, 'texts').get(narrativeId);
  } catch (error) {
    throw new StorageError(problemOfError(error, `texts ${narrativeId}`, 'read_failed'), error);
  }
}
