import type { Dexie } from 'dexie';
import { letWindowGo } from '../workers/let-window-go.ts';
import { rowsOf, type StoredRow } from './database.ts';
import { readRow, recordProblem } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';
import { textReading } from './table-readings.ts';

interface Held {
  readonly database: Dexie;
  readonly codec: RecordCodec;
  readonly damaged: ReadonlyMap<string, StorageProblem>;
}

/** One narrative's text. Throws a `StorageError` if it is set aside, missing, damaged or the disk refuses; damage is told to `report` too. */
export async function readText(
  { database, codec, damaged }: Held,
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

/** So many texts are opened at a time; between two times the window is let go of. */
const atATime = 100;

/** The texts that can be read, by narrative; of the others the damage is told to `report`. Throws a `StorageError` if the disk refuses. */
export async function readTexts(
  { database, codec, damaged }: Held,
  narrativeIds: readonly string[],
  report: (problem: StorageProblem) => void,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const wanted = narrativeIds.filter((id) => !damaged.has(`texts ${id}`));
  for (let start = 0; start < wanted.length; start += atATime) {
    const ids = wanted.slice(start, start + atATime);
    const rows = await storedTexts(database, ids);
    const records = await Promise.all(rows.map(async (row) => (row ? readRow(codec, textReading, row) : null)));
    for (const [index, id] of ids.entries()) {
      const record = records[index];
      if (record) texts.set(id, record.text);
      else report(recordProblem(rows[index] ? 'damaged_record' : 'missing_record', 'texts', id));
    }
    await letWindowGo();
  }
  return texts;
}

async function storedTexts(database: Dexie, ids: readonly string[]): Promise<readonly (StoredRow | undefined)[]> {
  try {
    return await rowsOf(database, 'texts').bulkGet([...ids]);
  } catch (error) {
    throw new StorageError(problemOfError(error, 'texts', 'read_failed'), error);
  }
}

async function storedText(database: Dexie, narrativeId: string): Promise<StoredRow | undefined> {
  try {
    return await rowsOf(database, 'texts').get(narrativeId);
  } catch (error) {
    throw new StorageError(problemOfError(error, `texts ${narrativeId}`, 'read_failed'), error);
  }
}
