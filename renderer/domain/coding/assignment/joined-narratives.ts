import type { ProjectState } from '../dataset.ts';
import { groupBy } from '../group-by.ts';
import type { Assignment } from '../round.ts';
import { openRoundIds } from './open-rounds.ts';

/**
 * Assignments for narratives that came to cases of a running round after these were dealt: they go to the coders of their
 * case. Left out are narratives that an open round has already.
 */
export function joinedNarratives(
  { narratives, assignments, rounds }: Pick<ProjectState, 'narratives' | 'assignments' | 'rounds'>,
  roundId: string,
): Assignment[] {
  const open = openRoundIds(rounds);
  if (!open.has(roundId)) return [];
  const ofOpen = assignments.filter((one) => open.has(one.roundId));
  const taken = new Set(ofOpen.map(({ narrativeId }) => narrativeId));
  const here = new Map(ofOpen.filter((one) => one.roundId === roundId).map((one) => [one.narrativeId, one.coderIds]));
  return [...groupBy(narratives, ({ caseId }) => caseId).values()].flatMap((ofCase) => {
    const coderIds = [...new Set(ofCase.flatMap(({ id }) => here.get(id) ?? []))];
    if (coderIds.length === 0) return [];
    return ofCase.filter(({ id }) => !taken.has(id)).map(({ id }) => ({ roundId, narrativeId: id, coderIds }));
  });
}
