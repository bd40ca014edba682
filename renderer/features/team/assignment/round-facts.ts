import type { ProjectState } from '../../../domain/coding/dataset.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import type { Assignment } from '../../../domain/coding/round.ts';
import { sheetState } from './sheet-state.ts';

/** A case of a round, and how many of those who code it have finished all its narratives. */
export interface RoundCase {
  readonly caseId: string;
  readonly narrativeIds: readonly string[];
  readonly coderIds: readonly string[];
  readonly finished: number;
}

/** The size of a round. */
export interface RoundFacts {
  readonly cases: number;
  /** Cases that several coders have. */
  readonly overlap: number;
  readonly coders: number;
}

type Held = Pick<ProjectState, 'assignments' | 'narratives' | 'sheets'>;

/** Each round's size, by its id. */
export function factsOfRounds({ assignments, narratives }: Omit<Held, 'sheets'>): Map<string, RoundFacts> {
  const caseOf = new Map(narratives.map(({ id, caseId }) => [id, caseId]));
  const rounds = groupBy(assignments, ({ roundId }) => roundId);
  return new Map(
    [...rounds].map(([roundId, ofRound]) => {
      const cases = [...codersByCase(ofRound, caseOf).values()];
      return [
        roundId,
        {
          cases: cases.length,
          overlap: cases.filter((coders) => coders.size > 1).length,
          coders: new Set(cases.flatMap((coders) => [...coders])).size,
        },
      ];
    }),
  );
}

/** The cases of a round in the project's order. To count what is finished but not open yet it needs all sheets, and looks only at their state. */
export function casesOfRound({ assignments, narratives, sheets }: Held, roundId: string): RoundCase[] {
  const here = new Map(
    assignments.filter((one) => one.roundId === roundId).map((one) => [one.narrativeId, one.coderIds]),
  );
  const stateOf = sheetState(sheets);
  const ofRound = narratives.filter(({ id }) => here.has(id));
  return [...groupBy(ofRound, ({ caseId }) => caseId)].map(([caseId, ofCase]) => {
    const narrativeIds = ofCase.map(({ id }) => id);
    const coderIds = [...new Set(narrativeIds.flatMap((id) => here.get(id) ?? []))];
    const hasFinished = (coderId: string) =>
      narrativeIds.every((id) => !here.get(id)?.includes(coderId) || stateOf(id, coderId) === 'finished');
    return { caseId, narrativeIds, coderIds, finished: coderIds.filter(hasFinished).length };
  });
}

function codersByCase(assignments: readonly Assignment[], caseOf: ReadonlyMap<string, string>) {
  const coders = new Map<string, Set<string>>();
  for (const { narrativeId, coderIds } of assignments) {
    const caseId = caseOf.get(narrativeId);
    if (caseId === undefined) continue;
    const ofCase = coders.get(caseId) ?? new Set();
    for (const coderId of coderIds) ofCase.add(coderId);
    coders.set(caseId, ofCase);
  }
  return coders;
}
