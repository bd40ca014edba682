import type { Change } from './change.ts';
import { groupBy } from './group-by.ts';
import { sameRecord } from './same-record.ts';

/** So many numbers of a copy's journal share a block. */
const blockLength = 500;

/** Part of a colleague's journal: the changes of one copy whose `seq` divided by `blockLength`, rounded down, is `block`. */
export interface ReceivedBlock {
  readonly copyId: string;
  readonly block: number;
  /** By `seq`; two that share one, because a journal was numbered anew, in an order that does not depend on which came first. */
  readonly changes: readonly Change[];
}

/**
 * A block that is packed: compressed JSON of its changes, in base64. So it comes from the worker that opened a return, and so it
 * lies on the disk: the window never holds a journal only to write it down.
 */
export interface PackedBlock extends Pick<ReceivedBlock, 'copyId' | 'block'> {
  /** Each narrative that a change in it is on, once. */
  readonly narrativeIds: readonly string[];
  readonly packed: string;
}

export type JournalBlock = ReceivedBlock | PackedBlock;

/** The changes as blocks, each change once. */
export function receivedBlocks(changes: readonly Change[]): ReceivedBlock[] {
  return [...groupBy(changes, ({ copyId }) => copyId)].flatMap(([copyId, own]) =>
    [...groupBy(own, ({ seq }) => blockOf(seq))].map(([block, group]) => ({
      copyId,
      block,
      changes: together([], group),
    })),
  );
}

/** What both hold, each change once: in whatever order blocks are joined, the outcome is the same. */
export function joinedBlock(known: ReceivedBlock, more: ReceivedBlock): ReceivedBlock {
  return { ...known, changes: together(known.changes, more.changes) };
}

function blockOf(seq: number): number {
  return Math.floor(seq / blockLength);
}

function together(known: readonly Change[], more: readonly Change[]): Change[] {
  const inOrder = [...known, ...more].sort((left, right) => left.seq - right.seq);
  if (inOrder.every(({ seq }, index) => seq !== inOrder[index + 1]?.seq)) return inOrder;
  return [...groupBy(inOrder, ({ seq }) => seq).values()].flatMap((same) => eachOnce(same).sort(byContent));
}

function eachOnce(changes: readonly Change[]): Change[] {
  return changes.filter((change, index) => changes.findIndex((one) => sameRecord(one, change)) === index);
}

function byContent(left: Change, right: Change): number {
  return left.at - right.at || (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
}
