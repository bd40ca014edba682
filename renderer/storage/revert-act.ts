import { applyEntries } from '../domain/coding/apply-entries.ts';
import type { Act, Change } from '../domain/coding/change.ts';
import { changeStandings } from '../domain/coding/change-standing.ts';
import type { ProjectState } from '../domain/coding/dataset.ts';
import { inverseAct } from '../domain/coding/inverse-act.ts';
import { floors } from '../domain/coding/undo-target.ts';
import { StorageError } from './storage-problem.ts';

/**
 * The act that takes back one change of the project's own scope, wherever in the journal it stands. Throws `cannot_revert`
 * if it is none that can be, is taken back already, or if a record is no longer as it left it; `records`: how many are not.
 */
export function revertAct(changes: readonly Change[], seq: number, coderId: string, state: ProjectState): Act {
  const change = changes.find((one) => one.seq === seq);
  if (change?.scope !== 'project' || floors.has(change.label)) throw cannotRevert(seq, 0);
  if (changeStandings(changes)(change).takenBack) throw cannotRevert(seq, change.entries.length);
  const act = inverseAct(change, coderId);
  const meta = { copyId: state.project.copyId, at: 0 };
  if (!('problem' in applyEntries(state, act.entries, meta))) return act;
  const changed = act.entries.filter((entry) => 'problem' in applyEntries(state, [entry], meta));
  throw cannotRevert(seq, changed.length);
}

function cannotRevert(seq: number, records: number): StorageError {
  return new StorageError({ code: 'cannot_revert', place: `change ${seq}`, details: { seq, records } });
}
