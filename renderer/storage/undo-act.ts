import { applyEntries } from '../domain/coding/apply-entries.ts';
import type { Act, Change } from '../domain/coding/change.ts';
import type { ProjectState } from '../domain/coding/dataset.ts';
import { inverseAct } from '../domain/coding/inverse-act.ts';
import { reopensSeenSheet } from '../domain/coding/reopens-seen-sheet.ts';
import { StorageError } from './storage-problem.ts';

/**
 * The act that takes a change back, which is the newest of its scope. Throws `cannot_undo` if what it changed is in use, and
 * `seenSince` if it would open a finished sheet unmarked.
 */
export function undoAct(
  change: Change,
  coderId: string,
  state: ProjectState,
  seenSince: 'seen_since' | 'seen_since_redo',
): Act {
  const act = inverseAct(change, coderId);
  const { seq } = change;
  if (reopensSeenSheet(act, state)) throw new StorageError({ code: seenSince, place: `change ${seq}` });
  const applied = applyEntries(state, act.entries, { copyId: state.project.copyId, at: 0 });
  if ('state' in applied) return act;
  throw new StorageError({ code: 'cannot_undo', place: applied.problem.place, details: { seq } });
}
