import type { Dexie } from 'dexie';
import type { Change } from '../domain/coding/change.ts';
import { joinedBlock, type ReceivedBlock, receivedBlocks } from '../domain/coding/received-journal.ts';
import { recordKeys } from '../domain/coding/record-keys.ts';
import { rowsOf } from './database.ts';
import { readRow, readTable, recordProblem } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';
import { receivedReading } from './table-readings.ts';

interface Held {
  readonly database: Dexie;
  readonly codec: RecordCodec;
  readonly damaged: ReadonlyMap<string, StorageProblem>;
}

/** Every block that can be read; the others are told to `report`. */
export async function readReceived(
  { database, codec, damaged }: Held,
  report: (problem: StorageProblem) => void,
): Promise<readonly ReceivedBlock[]> {
  const blocks: ReceivedBlock[] = [];
  for (const { id, record } of await readTable(database, codec, receivedReading)) {
    const place = `received ${id}`;
    if (record && !damaged.has(place)) blocks.push(record);
    else report(damaged.get(place) ?? recordProblem('damaged_record', 'received', id));
  }
  return blocks.sort((left, right) => (left.copyId < right.copyId ? -1 : 1) || left.block - right.block);
}

/**
 * The blocks that have to be written so that these changes are kept beside what is there: only those that hold something new.
 * One that lies there and cannot be read stays as it is, and what would have gone into it is left out.
 */
export async function blocksWith(held: Held, changes: readonly Change[]): Promise<readonly ReceivedBlock[]> {
  const written: ReceivedBlock[] = [];
  for (const block of receivedBlocks(changes)) {
    const known = await knownBlock(held, recordKeys.received(block));
    if (known === 'damaged') continue;
    const joined = known ? joinedBlock(known, block) : block;
    if (joined.changes.length > (known?.changes.length ?? 0)) written.push(joined);
  }
  return written;
}

async function knownBlock({ database, codec, damaged }: Held, id: string): Promise<ReceivedBlock | 'damaged' | null> {
  if (damaged.has(`received ${id}`)) return 'damaged';
  try {
    const row = await rowsOf(database, 'received').get(id);
    return row ? ((await readRow(codec, receivedReading, row)) ?? 'damaged') : null;
  } catch (error) {
    throw new StorageError(problemOfError(error, 'received', 'read_failed'), error);
  }
}
