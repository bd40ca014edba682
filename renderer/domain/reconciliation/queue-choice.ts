import type { DecisionSubject } from '../coding/decision.ts';
import type { Span } from '../text/span.ts';
import { pairsOf } from './compare-sides.ts';
import type { QueueEntry, QueueState } from './queue.ts';

/** Which entries of the queue are looked at, and in which order. What is left out does not matter. */
export interface QueueChoice {
  readonly codeId?: string;
  readonly subject?: DecisionSubject;
  /** Whichever way round. */
  readonly pair?: readonly [string, string];
  readonly narrativeIds?: ReadonlySet<string>;
  readonly states?: ReadonlySet<QueueState>;
  /** As in the project and the text, or the least agreed first and as many in the order of reading. */
  readonly order: 'reading' | 'least_agreed';
}

/** The entries of the choice, in its order. `entries` are in the order of reading. */
export function chosenEntries(entries: readonly QueueEntry[], choice: QueueChoice): QueueEntry[] {
  const { codeId, subject, pair, narrativeIds, states } = choice;
  const chosen = entries.filter(
    (entry) =>
      (codeId === undefined || codesOfEntry(entry).includes(codeId)) &&
      (subject === undefined || subjectsOfEntry(entry).includes(subject)) &&
      (pair === undefined || pairsOfEntry(entry).some((one) => one.every((coderId) => pair.includes(coderId)))) &&
      (narrativeIds === undefined || narrativeIds.has(entry.narrativeId)) &&
      (states === undefined || states.has(entry.state)),
  );
  return choice.order === 'reading' ? chosen : chosen.sort((a, b) => a.agreement - b.agreement);
}

/** What the entry is about: as it is now, or as it was when it was ruled on. */
export function codesOfEntry({ item, decision }: QueueEntry): readonly string[] {
  return item?.codeIds ?? decision?.codeIds ?? [];
}

/** As `codesOfEntry`. */
export function subjectsOfEntry({ item, decision }: QueueEntry): readonly DecisionSubject[] {
  return item?.subjects ?? decision?.subjects ?? [];
}

/** Where in the text, as `codesOfEntry`; an entry with nothing on it is at the very beginning. */
export function spanOfEntry({ item, decision }: QueueEntry): Span {
  const { start, end } = item ?? decision ?? { start: 0, end: 0 };
  return { start, end };
}

/** The pairs of coders that it is between. Of a ruling whose item is gone: all who were heard. */
export function pairsOfEntry({ item, decision }: QueueEntry): readonly (readonly [string, string])[] {
  return item?.pairs ?? pairsOf(decision?.from.map(({ coderId }) => coderId) ?? []);
}
