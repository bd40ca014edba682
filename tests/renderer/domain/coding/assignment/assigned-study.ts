import { applyEntries } from '../../../../../renderer/domain/coding/apply-entries.ts';
import { firstSettings, startRound } from '../../../../../renderer/domain/coding/assignment/round-acts.ts';
import type { Act, Change } from '../../../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../../../renderer/domain/coding/dataset.ts';
import { inverseAct } from '../../../../../renderer/domain/coding/inverse-act.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ada, ben, cora, study } from '../../../../support/study.ts';

const meta = { copyId: 'copy-1', at: 2 };

/** The state of a study of cases `c1` … with one narrative `n1` … each, for Ada (lead), Ben and Cora. */
export function stateOf(narratives: number): ProjectState {
  return heldProject(study(narratives, [ada, ben, cora])).state();
}

/** The state after an act. Throws if there is none or it does not fit. */
export function resultOf(state: ProjectState, act: Act | null): ProjectState {
  if (!act) throw new Error('There was nothing to do');
  const applied = applyEntries(state, act.entries, meta);
  if ('problem' in applied) throw new Error(`${applied.problem.code} at ${applied.problem.place}`);
  return applied.state;
}

/** The state after an act is taken back. */
export function takenBack(state: ProjectState, act: Act | null): ProjectState {
  if (!act) throw new Error('There was nothing to take back');
  const change: Change = { ...act, seq: 1, ...meta };
  return resultOf(state, inverseAct(change, ada.id));
}

/** A round `id` with these coders of each narrative. */
export function withRound(
  state: ProjectState,
  id: string,
  coders: Readonly<Record<string, readonly string[]>>,
): ProjectState {
  const assignments = Object.entries(coders).map(([narrativeId, coderIds]) => ({ roundId: id, narrativeId, coderIds }));
  const round = { id, name: id, startedAt: 1, settings: firstSettings };
  return resultOf(state, startRound(state, ada.id, round, assignments));
}

/** The state with a round closed. */
export function withClosed(state: ProjectState, roundId: string): ProjectState {
  return { ...state, rounds: state.rounds.map((round) => (round.id === roundId ? { ...round, closedAt: 9 } : round)) };
}
