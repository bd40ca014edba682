import type { Change } from './change.ts';

/** How a change stands to the others of its journal. */
export interface ChangeStanding {
  /** `undo` takes an act back; `redo` takes an undo back, so that the act holds again. */
  readonly kind: 'act' | 'undo' | 'redo';
  /** The act that it is, takes back or brings back; `null` if the journal no longer has it. */
  readonly act: Change | null;
  /** True if a later change took it back, and that one still holds. */
  readonly takenBack: boolean;
}

/** Answers how each of these changes stands to the others. They must be by `seq`, oldest first; reads each twice. */
export function changeStandings(changes: readonly Change[]): (change: Change) => ChangeStanding {
  const takingBack = changes.filter(({ undoes }) => undoes !== undefined);
  const takenBack = new Set<number>();
  for (const { seq, undoes } of takingBack.toReversed()) {
    if (undoes !== undefined && !takenBack.has(seq)) takenBack.add(undoes);
  }
  const undone = new Set(takingBack.map(({ undoes }) => undoes));
  const known = new Map(changes.filter(({ seq }) => undone.has(seq)).map((change) => [change.seq, change]));
  const kinds = new Map<number, Pick<ChangeStanding, 'kind' | 'act'>>();
  for (const { seq, undoes = 0 } of takingBack) {
    const before = kinds.get(undoes);
    kinds.set(seq, {
      kind: before?.kind === 'undo' ? 'redo' : 'undo',
      act: before ? before.act : (known.get(undoes) ?? null),
    });
  }
  return (change) => ({
    ...(kinds.get(change.seq) ?? { kind: 'act', act: change }),
    takenBack: takenBack.has(change.seq),
  });
}
