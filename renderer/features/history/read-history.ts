import type { Change } from '../../domain/coding/change.ts';
import { type ChangeStanding, changeStandings } from '../../domain/coding/change-standing.ts';
import { groupBy } from '../../domain/coding/group-by.ts';

/** The history as one person may see it: of this project, and what came of colleagues' with their return packs. */
export interface ReadHistory {
  /** Oldest first, with the numbers that each journal knows them by: those are never shown. */
  readonly changes: readonly Change[];
  readonly standingOf: (change: Change) => ChangeStanding;
  /** True of a change that came with a return pack: it can be read and not taken back here. */
  readonly isReceived: (change: Change) => boolean;
}

/** What a change is known by in a list that holds several journals. */
export function changeKey({ copyId, seq, at }: Change): string {
  return `${copyId} ${seq} ${at}`;
}

/** Puts the project's own changes (by `seq`) and received ones (each journal by `seq`) into one order, by time. */
export function readHistory(own: readonly Change[], received: readonly Change[]): ReadHistory {
  const journals = [own, ...groupBy(received, ({ copyId }) => copyId).values()];
  const standings = new Map(
    journals.flatMap((journal) => {
      const standingOf = changeStandings(journal);
      return journal.map((change) => [change, standingOf] as const);
    }),
  );
  const changes = received.length === 0 ? own : journals.flat().sort((left, right) => left.at - right.at);
  const fromElsewhere = new Set(received);
  return {
    changes,
    standingOf: (change) => standings.get(change)?.(change) ?? { kind: 'act', act: change, takenBack: false },
    isReceived: (change) => fromElsewhere.has(change),
  };
}
