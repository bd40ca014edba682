import type { Change } from './change.ts';

/**
 * The changes, which are by `seq`, with `seq` from 1 on. What `undoes` names goes with it; where the change that it names is
 * not among them, `undoes` is left out.
 */
export function withoutGaps(changes: readonly Change[]): Change[] {
  const seqNow = new Map(changes.map((change, index) => [change.seq, index + 1]));
  return changes.map((change, index) => renumbered(change, index + 1, seqNow));
}

/** A change under another `seq`. `seqNow`: what each former `seq` is now. */
export function renumbered(change: Change, seq: number, seqNow: ReadonlyMap<number, number>): Change {
  const { undoes, ...rest } = change;
  const undone = undoes === undefined ? undefined : seqNow.get(undoes);
  return { ...rest, seq, ...(undone === undefined ? {} : { undoes: undone }) };
}
