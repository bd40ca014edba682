import { type DecisionSubject, decisionSubjects } from '../coding/decision.ts';
import { groupBy } from '../coding/group-by.ts';
import type { QueueEntry, QueueState } from './queue.ts';
import { codesOfEntry, pairsOfEntry, subjectsOfEntry } from './queue-choice.ts';

/** How many entries there are, and how they stand. */
export type ProgressCount = Readonly<Record<QueueState | 'all', number>>;

/** How far reconciliation has come. What concerns several codes, kinds or pairs counts under each of them. */
export interface Progress {
  readonly entries: ProgressCount;
  /** Narratives that have entries, and how many of them have none that is open or stale. */
  readonly narratives: { readonly all: number; readonly settled: number };
  /** Codes in the given order, and only those that something is about; likewise the others. */
  readonly codes: readonly { readonly codeId: string; readonly count: ProgressCount }[];
  readonly subjects: readonly { readonly subject: DecisionSubject; readonly count: ProgressCount }[];
  /** Only what the two differ in: identical codings are of no pair. */
  readonly pairs: readonly { readonly pair: readonly [string, string]; readonly count: ProgressCount }[];
}

/** Counts a queue. `codeIds` are in the scheme's order, `coderIds` in the project's. */
export function reconciliationProgress(
  entries: readonly QueueEntry[],
  codeIds: readonly string[],
  coderIds: readonly string[],
): Progress {
  const ofNarrative = [...groupBy(entries, ({ narrativeId }) => narrativeId).values()];
  const byCode = countedBy(entries, codesOfEntry);
  const bySubject = countedBy(entries, subjectsOfEntry);
  const differing = entries.filter((entry) => !subjectsOfEntry(entry).includes('identical'));
  const byPair = countedBy(differing, (entry) => pairsOfEntry(entry).map((pair) => pairName(pair, coderIds)));
  return {
    entries: countOf(entries),
    narratives: {
      all: ofNarrative.length,
      settled: ofNarrative.filter((own) => own.every(({ state }) => state === 'settled')).length,
    },
    codes: codeIds.flatMap((codeId) => found(byCode, codeId).map((count) => ({ codeId, count }))),
    subjects: decisionSubjects.flatMap((subject) => found(bySubject, subject).map((count) => ({ subject, count }))),
    pairs: coderIds.flatMap((first, place) =>
      coderIds.slice(place + 1).flatMap((second) => {
        const pair = [first, second] as const;
        return found(byPair, pair.join(' ')).map((count) => ({ pair, count }));
      }),
    ),
  };
}

function countedBy<Key extends string>(
  entries: readonly QueueEntry[],
  keysOf: (entry: QueueEntry) => readonly Key[],
): ReadonlyMap<Key, ProgressCount> {
  const keyed = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
  const groups = groupBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, countOf(own.map(({ entry }) => entry))]));
}

function countOf(entries: readonly QueueEntry[]): ProgressCount {
  const count = { open: 0, settled: 0, stale: 0, all: entries.length };
  for (const { state } of entries) count[state] += 1;
  return count;
}

function pairName(pair: readonly string[], coderIds: readonly string[]): string {
  return [...pair].sort((a, b) => coderIds.indexOf(a) - coderIds.indexOf(b)).join(' ');
}

function found<Key>(counts: ReadonlyMap<Key, ProgressCount>, key: Key): ProgressCount[] {
  const count = counts.get(key);
  return count ? [count] : [];
}
