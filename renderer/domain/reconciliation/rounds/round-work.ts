import type { Scheme } from '../../../../codebook/scheme.ts';
import type { FiguresQuestion } from '../../agreement/figures.ts';
import { schemeInUse } from '../../coding/codes-in-use.ts';
import type { ProjectState } from '../../coding/dataset.ts';
import type { ComparedWork } from '../../coding/units/comparison.ts';
import { type FinishedWork, finishedWork } from '../../coding/units/finished-work.ts';
import { seenBeforeFinished } from '../../coding/units/seen-before-finished.ts';

/** What a round's agreement is computed from, and how far the round is. */
export interface RoundWork {
  /** Of everyone assigned in the round, in the project's order, on the codes in use: as the agreement screen compares them. */
  readonly question: FiguresQuestion;
  readonly work: ComparedWork;
  readonly narratives: number;
  /** Of these, how many at least two coders are to code. */
  readonly shared: number;
  /** Of those shared, how many cannot be compared yet: fewer than two coders have finished them, as far as it can be seen. */
  readonly waiting: number;
  /** How many narratives at least two of the coders have finished, as far as it can be seen. */
  readonly compared: number;
  /** Compared sheets that were not coded blind: see `seenBeforeFinished`. */
  readonly notBlind: number;
  /** The revisions under which the compared sheets were finished, oldest first. */
  readonly codedUnder: readonly number[];
}

/** The narratives and coders of a round. `view` is what the lead may see, `scheme` a newest revision. */
export function roundWork(
  view: Pick<ProjectState, 'assignments' | 'coders' | 'narratives' | 'sheets' | 'schemes' | 'openings'>,
  roundId: string,
  scheme: Scheme,
): RoundWork {
  const own = view.assignments.filter((assignment) => assignment.roundId === roundId);
  const assigned = new Set(own.flatMap(({ coderIds }) => coderIds));
  const codersOf = new Map(own.map(({ narrativeId, coderIds }) => [narrativeId, coderIds]));
  const question = narrativeQuestion(
    schemeInUse(scheme),
    view.coders.map(({ id }) => id).filter((id) => assigned.has(id)),
  );
  const work: ComparedWork = {
    schemes: view.schemes.filter(({ id }) => id === scheme.id),
    sheets: view.sheets.filter(({ narrativeId }) => codersOf.has(narrativeId)),
    narratives: view.narratives.filter(({ id }) => codersOf.has(id)).map(({ id }) => ({ id })),
  };
  const finished = finishedWork(question, work);
  const compared = new Set(finished.map(({ narrative }) => narrative.id));
  const shared = work.narratives.filter(({ id }) => (codersOf.get(id)?.length ?? 0) > 1);
  return {
    question,
    work,
    narratives: work.narratives.length,
    shared: shared.length,
    waiting: shared.filter(({ id }) => !compared.has(id)).length,
    compared: compared.size,
    notBlind: seenBeforeFinished(finished, view.openings).length,
    codedUnder: revisionsOf(finished, scheme.id),
  };
}

function revisionsOf(finished: readonly FinishedWork[], schemeId: string): number[] {
  const found = finished.flatMap(({ sheets }) => sheets.map((sheet) => sheet?.finishedUnder[schemeId]));
  return [...new Set(found)].filter((revision) => revision !== undefined).sort((a, b) => a - b);
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
