import type { ProjectState } from '../dataset.ts';
import type { Assignment } from '../round.ts';

/** What is assigned to a coder, over all rounds, in the order in which it was assigned. */
export function assignmentsOf({ assignments }: Pick<ProjectState, 'assignments'>, coderId: string): Assignment[] {
  return assignments.filter(({ coderIds }) => coderIds.includes(coderId));
}

/** The ids of the narratives that are assigned to a coder, over all rounds. */
export function assignedNarratives(state: Pick<ProjectState, 'assignments'>, coderId: string): ReadonlySet<string> {
  return new Set(assignmentsOf(state, coderId).map(({ narrativeId }) => narrativeId));
}
