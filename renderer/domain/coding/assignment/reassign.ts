import type { Act, Entry } from '../change.ts';
import type { ProjectState } from '../dataset.ts';
import { type HandoverGiven, planHandover } from './plan-handover.ts';

/** The act that gives a coder's unfinished narratives to others, as `planHandover` says. `null` if there is none, or nobody to get them is still active. */
export function reassign(state: ProjectState, actorId: string, given: HandoverGiven): Act | null {
  const active = new Set(state.coders.flatMap((coder) => (coder.active ? [coder.id] : [])));
  const to = given.to.filter((id) => active.has(id));
  if (to.length === 0 && given.to.length > 0) return null;
  const entries = planHandover(state, { ...given, to }).changes.map(({ before, after }): Entry => {
    const { roundId, narrativeId } = before;
    return { table: 'assignments', roundId, narrativeId, before, after };
  });
  if (entries.length === 0) return null;
  return { coderId: actorId, scope: 'project', label: 'reassign', entries };
}
