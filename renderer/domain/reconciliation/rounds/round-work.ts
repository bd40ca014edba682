import type { Scheme } from '../../../../codebook/scheme.ts';
import type { FiguresQuestion } from '../../agreement/figures.ts';
import type { ProjectState } from '../../coding/dataset.ts';
import type { ComparedWork } from '../../coding/units/comparison.ts';
import { finishedWork } from '../../coding/units/finished-work.ts';

/** What a round's agreement is computed from, and how far the round is. */
export interface RoundWork {
  /** Everyone assigned in the round, in the project's order. */
  readonly coderIds: readonly string[];
  readonly work: ComparedWork;
  readonly narratives: number;
  /** Of these, how many at least two of the coders have finished, as far as it can be seen. */
  readonly compared: number;
}

/** The narratives and coders of a round. `view` is what the lead may see. */
export function roundWork(
  view: Pick<ProjectState, 'assignments' | 'coders' | 'narratives' | 'sheets' | 'schemes'>,
  roundId: string,
  scheme: Scheme,
): RoundWork {
  const own = view.assignments.filter((assignment) => assignment.roundId === roundId);
  const assigned = new Set(own.flatMap(({ coderIds }) => coderIds));
  const ids = new Set(own.map(({ narrativeId }) => narrativeId));
  const coderIds = view.coders.map(({ id }) => id).filter((id) => assigned.has(id));
  const work: ComparedWork = {
    schemes: view.schemes.filter(({ id }) => id === scheme.id),
    sheets: view.sheets.filter(({ narrativeId }) => ids.has(narrativeId)),
    narratives: view.narratives.filter(({ id }) => ids.has(id)).map(({ id }) => ({ id })),
  };
  const compared = finishedWork(narrativeQuestion(scheme, coderIds), work).length;
  return { coderIds, work, narratives: work.narratives.length, compared };
}

/** Figures by narrative with analytic intervals, whatever the status: what rounds keep, and what is shown before and after. */
export function narrativeQuestion(scheme: Scheme, coderIds: readonly string[]): FiguresQuestion {
  return {
    scheme,
    coderIds,
    unit: 'narrative',
    leavesOutUncoded: false,
    comparesStatus: false,
    bothIntervals: false,
    replicates: 0,
    seed: 1,
  };
}
