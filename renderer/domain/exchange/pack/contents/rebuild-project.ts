import type { Problem } from '../../../../../codebook/problem.ts';
import type { ProjectState, Withdrawal } from '../../../coding/dataset.ts';
import type { Intake } from '../../../coding/intake.ts';
import { isFromPack } from '../../../coding/is-from-pack.ts';
import { recordKeys } from '../../../coding/record-keys.ts';
import type { Assignment } from '../../../coding/round.ts';
import type { NarrativeHead } from '../../../text/narrative.ts';
import type { ProjectBase, ReturnHead } from '../pack.ts';
import { contentOf } from './content-of.ts';
import { headWithoutWords } from './head-without-words.ts';
import { joinedList } from './joined-list.ts';
import { newlyWithdrawn } from './newly-withdrawn.ts';
import { projectEntries } from './project-entries.ts';
import { turnEntries } from './turn-entries.ts';

/**
 * Why a project cannot be begun anew, or filled up, from a return. `no_base`: the return brings work only; `not_lead`: the
 * project came out of a pack itself; `not_empty`: the project has narratives and is another one; `not_begun`: it has narratives
 * that never came from a return, so that nothing is missing which a coder could know better.
 */
export type RebuildProblem = Problem<'no_base' | 'not_lead' | 'not_empty' | 'not_begun'>;

/**
 * Whether a return can give an empty project its content, or fill up what is missing in one that was begun from a return; `null`
 * if it can. `isBegun`: see `isBegunFromReturn`.
 */
export function rebuildProblem(state: ProjectState, pack: ReturnHead, isBegun: boolean): RebuildProblem | null {
  if (isFromPack(state)) return { code: 'not_lead', place: state.project.id };
  if (state.project.id !== pack.projectId && state.narratives.length > 0) {
    return { code: 'not_empty', place: state.project.id };
  }
  if (!pack.base) return { code: 'no_base', place: pack.id };
  return isBegun || state.narratives.length === 0 ? null : { code: 'not_begun', place: state.project.id };
}

/** What rebuilding would bring. */
export interface RebuildPlan {
  readonly cases: number;
  readonly narratives: number;
  /** Revisions of codebooks. */
  readonly codebooks: number;
  /** What the return calls withdrawn and is here: nothing of it is erased or remembered; the lead withdraws it, or knows better. */
  readonly toErase: readonly Withdrawal[];
}

/** The dry run of `rebuildIntake`. Throws a `RangeError` where `rebuildProblem` has a problem. */
export async function planRebuild(state: ProjectState, pack: ReturnHead, isBegun: boolean): Promise<RebuildPlan> {
  const base = checkedBase(state, pack, isBegun);
  const { turns, toErase } = await rebuilt(state, pack, base, base.narratives.map(headWithoutWords));
  return {
    cases: turns.cases.length,
    narratives: turns.narratives.length,
    codebooks: turns.schemes.length,
    toErase,
  };
}

/**
 * What a lead who lost the project gets back from a return before its work is merged: the project's id and settings, codebooks,
 * rounds, cases, narratives, who is assigned, and the coder. What is here stays; `null` if nothing is missing. `heads`: of the
 * base's narratives. Throws a `RangeError` where `rebuildProblem` has a problem.
 */
export async function rebuildIntake(
  state: ProjectState,
  pack: ReturnHead,
  { by, heads, isBegun }: { readonly by: string; readonly heads: readonly NarrativeHead[]; readonly isBegun: boolean },
): Promise<Intake | null> {
  const base = checkedBase(state, pack, isBegun);
  const { state: next, turns } = await rebuilt(state, pack, base, heads);
  const entries = [...projectEntries(state.project, next.project), ...turnEntries(turns)];
  const isSame = entries.length === 0 && next.project === state.project && next.withdrawals === state.withdrawals;
  if (isSame) return null;
  const added = new Set(turns.narratives.map(({ key }) => key));
  return {
    act: { coderId: by, scope: 'project', label: 'merge_return', entries },
    state: next,
    texts: base.narratives.filter(({ id }) => added.has(id)),
    received: [],
  };
}

function checkedBase(state: ProjectState, pack: ReturnHead, isBegun: boolean): ProjectBase {
  const problem = rebuildProblem(state, pack, isBegun);
  if (problem || !pack.base) throw new RangeError(`The project cannot be rebuilt: ${problem?.code}`);
  return pack.base;
}

async function rebuilt(state: ProjectState, pack: ReturnHead, base: ProjectBase, heads: readonly NarrativeHead[]) {
  const isSameProject = state.project.id === pack.projectId;
  const { toErase, toRemember } = await newlyWithdrawn(state, base.withdrawals);
  const withdrawn = [...state.withdrawals, ...toRemember];
  const left = { ...base, withdrawals: [] };
  const gone = new Set([
    ...withdrawn.flatMap(({ narrativeIds }) => narrativeIds),
    ...(await newlyWithdrawn(left, withdrawn)).narrativeIds,
  ]);
  const keep = <T>(held: T) => held;
  const narratives = joinedList(
    state.narratives,
    heads.filter(({ id }) => !gone.has(id)),
    ({ id }) => id,
    keep,
  );
  const here = new Set(narratives.list.map(({ id }) => id));
  const caseIds = new Set(narratives.list.map(({ caseId }) => caseId));
  const cases = joinedList(
    state.cases,
    base.cases.filter(({ id }) => caseIds.has(id)),
    ({ id }) => id,
    keep,
  );
  // Before there are narratives nothing stands on the codebooks that an empty project began with.
  const schemes = joinedList(
    state.schemes,
    base.schemes,
    recordKeys.schemes,
    isSameProject ? keep : (_held, theirs) => theirs,
  );
  const coders = joinedList(state.coders, [{ ...pack.coder, role: 'coder' as const }], recordKeys.coders, keep);
  const rounds = joinedList(state.rounds, base.rounds, recordKeys.rounds, keep);
  const assigned = base.assignments.filter(({ narrativeId }) => here.has(narrativeId));
  const assignments = joinedList(state.assignments, assigned, recordKeys.assignments, bothAssigned);
  const content = contentOf({ schemes, coders, cases, narratives, rounds, assignments });
  return {
    state: {
      ...state,
      project: isSameProject
        ? state.project
        : { ...base.project, label: state.project.label, copyId: state.project.copyId },
      ...content.lists,
      withdrawals: toRemember.length > 0 ? [...state.withdrawals, ...toRemember] : state.withdrawals,
    },
    turns: content.turns,
    toErase,
  };
}

/** Each return names its own coder alone; in what order they come does not matter. */
function bothAssigned(held: Assignment, incoming: Assignment): Assignment {
  const coderIds = [...new Set([...held.coderIds, ...incoming.coderIds])];
  return coderIds.length === held.coderIds.length ? held : { ...held, coderIds: coderIds.sort() };
}
