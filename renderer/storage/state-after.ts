import { applyEntries } from '../domain/coding/apply-entries.ts';
import type { Act } from '../domain/coding/change.ts';
import type { ProjectState } from '../domain/coding/dataset.ts';

/** The state after an act at `at`. Throws if the act does not fit the state, which is a bug of whoever built it. */
export function stateAfter(state: ProjectState, act: Act, at: number): ProjectState {
  const applied = applyEntries(state, act.entries, { copyId: state.project.copyId, at });
  if ('state' in applied) return applied.state;
  const { code, place } = applied.problem;
  throw new Error(`The act does not fit the state: ${code} at ${place}`);
}
