import type { Change } from './change.ts';
import { groupBy } from './group-by.ts';
import { sameRecord } from './same-record.ts';

/** So many numbers of a copy's journal share a block. */
export const blockLength = 500;

/** Part of a colleague's journal: the changes of one copy whose `seq` divided by `blockLength`, rounded down, is `block`. */
export interface ReceivedBlock {
  readonly copyId: string;
  readonly block: number;
  /** By `seq`; two that share one, because a journal was numbered anew, in an order that does not depend on which came first. */
  readonly changes: readonly Change[];
}

/** The changes as blocks, each change once. */
export function receivedBlocks(changes: readonly Change[]): ReceivedBlock[] {
  const groups = groupBy(changes, ({ copyId, seq }) => `${blockOf(seq)} ${copyId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [{ copyId: first.copyId, block: blockOf(first.seq), changes: together([], group) }];
  });
}

/** What both hold, each change once: in whatever order blocks are joined, the outcome is the same. */
export function joinedBlock(known: ReceivedBlock, more: ReceivedBlock): ReceivedBlock {
  return { ...known, changes: together(known.changes, more.changes) };
}

function blockOf(seq: number): number {
  return Math.floor(seq / blockLength);
}

function together(known: readonly Change[], more: readonly Change[]): Change[] {
  const bySeq = new Map<number, Change[]>();
  for (const change of [...known, ...more]) {
    const same = bySeq.get(change.seq) ?? [];
    if (!same.some((one) => sameRecord(one, change))) bySeq.set(change.seq, [...same, change]);
  }
  const inOrder = [...bySeq].sort(([left], [right]) => left - right);
  return inOrder.flatMap(([, same]) => (same.length > 1 ? same.toSorted(byContent) : same));
}

function byContent(left: Change, right: Change): number {
  return left.at - right.at || (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
}
