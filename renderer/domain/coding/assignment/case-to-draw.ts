import type { ProjectState } from '../dataset.ts';
import { groupBy } from '../group-by.ts';
import { openRoundIds } from './open-rounds.ts';

/** A case as a draw deals it: all its narratives go together. */
export interface CaseToDraw {
  readonly id: string;
  /** At least one, in the project's order. */
  readonly narrativeIds: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Which cases a draw may take: those that were never in a round, or all that are in no open one. */
export type DrawFrom = 'never_assigned' | 'in_no_open_round';

/**
 * The cases that can be dealt, in the order of their first narrative. A case is in at most one open round at a time: as long
 * as it is being coded for one, another cannot take it.
 */
export function casesToDraw(
  { cases, narratives, assignments, rounds }: Pick<ProjectState, 'cases' | 'narratives' | 'assignments' | 'rounds'>,
  from: DrawFrom,
): CaseToDraw[] {
  const open = openRoundIds(rounds);
  const taken = new Set(
    assignments.flatMap(({ roundId, narrativeId }) =>
      from === 'never_assigned' || open.has(roundId) ? [narrativeId] : [],
    ),
  );
  const attributesOf = new Map(cases.map(({ id, attributes }) => [id, attributes]));
  return [...groupBy(narratives, ({ caseId }) => caseId)]
    .filter(([, ofCase]) => ofCase.every(({ id }) => !taken.has(id)))
    .map(([id, ofCase]) => ({
      id,
      narrativeIds: ofCase.map((narrative) => narrative.id),
      attributes: attributesOf.get(id) ?? {},
    }));
}
