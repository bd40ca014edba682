import type { Change } from './change.ts';
import type { ChangeStanding } from './change-standing.ts';
import type { Coder } from './coder.ts';
import { floors } from './undo-target.ts';

/**
 * Whether a change can be reverted from the history, or why not: `sheet`: coding is undone in its narrative; `desk`: a ruling is undone where it was made; `final`: its
 * records are not in the journal, or it cannot be unseen; `taken_back`: it no longer holds; `not_lead`: the lead reverts
 * what concerns everybody. Whether its records have changed since, only the project can tell.
 */
export type Revertibility = 'yes' | 'sheet' | 'desk' | 'final' | 'taken_back' | 'not_lead';

/** Answers for the person who looks at the change. `takenBack`: see `ChangeStanding`. */
export function revertibility(
  change: Change,
  { takenBack }: Pick<ChangeStanding, 'takenBack'>,
  viewer: Pick<Coder, 'role'>,
): Revertibility {
  if (change.scope === 'consensus') return 'desk';
  if (change.scope !== 'project') return 'sheet';
  if (floors.has(change.label)) return 'final';
  if (takenBack) return 'taken_back';
  return viewer.role === 'lead' ? 'yes' : 'not_lead';
}
