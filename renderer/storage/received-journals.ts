import type { Dexie } from 'dexie';
import {
  type JournalBlock,
  joinedBlock,
  type PackedBlock,
  type ReceivedBlock,
} from '../domain/coding/received-journal.ts';
import { recordKeys } from '../domain/coding/record-keys.ts';
import { letWindowGo } from '../workers/let-window-go.ts';
import { packBlock } from '../workers/packed-journal.ts';
import type { KeptPacked } from './change-shapes.ts';
import { rowsOf, type StoredRow } from './database.ts';
import { openedBlock } from './opened-block.ts';
import { readRow, readRows, recordProblem, storedRows } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';
import { receivedReading } from './table-readings.ts';

interface Held {
  readonly database: Dexie;
  readonly codec: RecordCodec;
  readonly damaged: ReadonlyMap<string, StorageProblem>;
}

/** Every block of all copies, or of these, that can be read; the others are told to `report`. */
export async function readReceived(
  { database, codec, damaged }: Held,
  report: (problem: StorageProblem) => void,
  copyIds?: ReadonlySet<string>,
): Promise<readonly ReceivedBlock[]> {
  const rows = await (copyIds ? rowsOfCopies(database, copyIds) : storedRows(database, 'received'));
  const blocks: ReceivedBlock[] = [];
  for (const { id, record } of await readRows(codec, receivedReading, rows)) {
    const place = `received ${id}`;
    const block = record && !damaged.has(place) ? await whole(record) : null;
    if (block) blocks.push(block);
    else report(damaged.get(place) ?? recordProblem('damaged_record', 'received', id));
    await letWindowGo();
  }
  return blocks.sort((left, right) => (left.copyId < right.copyId ? -1 : 1) || left.block - right.block);
}

/**
 * The blocks that have to be written so that these are kept beside what is there: only those that hold something new.
 * One that lies there and cannot be read stays as it is, and what would have gone into it is left out.
 */
export async function blocksWith(held: Held, journal: readonly JournalBlock[]): Promise<readonly JournalBlock[]> {
  const written: JournalBlock[] = [];
  for (const block of journal) {
    const known = await knownBlock(held, recordKeys.received(block));
    if (known === null) written.push(block);
    else if (known !== 'damaged' && !isSame(known, block)) written.push(...(await withMore(known, block)));
  }
  return written;
}

type KeptBlock = ReceivedBlock | KeptPacked;

/** The same acts are packed alike; where another version of the compression packed them, they are compared one by one. */
function isSame(known: KeptBlock, block: JournalBlock): boolean {
  return 'packed' in known && 'packed' in block && known.packed === block.packed;
}

/** The block with what both hold, packed; none if the one that lies there has it all, or cannot be read. */
async function withMore(kept: KeptBlock, block: JournalBlock): Promise<readonly PackedBlock[]> {
  const [known, more] = await Promise.all([whole(kept), whole(block)]);
  if (!known || !more) return [];
  const joined = joinedBlock(known, more);
  return joined.changes.length > known.changes.length ? [await packBlock(joined)] : [];
}

async function whole(block: KeptBlock): Promise<ReceivedBlock | null> {
  return 'packed' in block ? openedBlock(block) : block;
}

async function rowsOfCopies(database: Dexie, copyIds: ReadonlySet<string>): Promise<readonly StoredRow[]> {
  try {
    return await rowsOf(database, 'received')
      .where('id')
      .startsWithAnyOf([...copyIds].map((copyId) => `${copyId} `))
      .toArray();
  } catch (error) {
    throw new StorageError(problemOfError(error, 'received', 'read_failed'), error);
  }
}

async function knownBlock({ database, codec, damaged }: Held, id: string): Promise<KeptBlock | 'damaged' | null> {
  if (damaged.has(`received ${id}`)) return 'damaged';
  try {
    const row = await rowsOf(database, 'received').get(id);
    return row ? ((await readRow(codec, receivedReading, row)) ?? 'damaged') : null;
  } catch (error) {
    throw new StorageError(problemOfError(error, 'received', 'read_failed'), error);
  }
}
