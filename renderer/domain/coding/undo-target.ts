import type { ActLabel, Change, Scope } from './change.ts';

/**
 * Acts that undo neither takes back nor reaches behind: they have left the project (a copy, an export, a pack), cannot be unseen (an early
 * opening, a closed round), others code by them already (a revised codebook), or what they changed is not in the journal (an
 * import, a merge, a restored backup, a withdrawn case, how the project is protected).
 */
export const floors: ReadonlySet<ActLabel> = new Set([
  'create_project',
  'import_narratives',
  'save_copy',
  'export_data',
  'call_off_saving',
  'open_early',
  'restore_backup',
  'withdraw_case',
  'change_protection',
  'renew_recovery_code',
  'close_round',
  'make_pack_key',
  'make_coding_pack',
  'open_coding_pack',
  'update_from_pack',
  'make_return_pack',
  'merge_return',
  'revise_codebook',
]);

/**
 * The change that undo takes back next: the newest act of the scope that is not yet taken back, or the redo that brought
 * it back. `null` if there is none. `changes` are by `seq`, oldest first; of other scopes only those matter that gave the
 * narrative another text, or the whole project another state: neither undo nor redo reaches behind them.
 */
export function undoTarget(changes: readonly Change[], scope: Scope): Change | null {
  return stacks(changes, scope).undoable.at(-1) ?? null;
}

/** The undo that redo takes back next: the newest of the scope, unless a new act came after it. `null` if there is none. */
export function redoTarget(changes: readonly Change[], scope: Scope): Change | null {
  return stacks(changes, scope).redoable.at(-1) ?? null;
}

/** True if the two are the same sheet, both the consensus, or both the project. */
export function sameScope(left: Scope, right: Scope): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return left.narrativeId === right.narrativeId && left.coderId === right.coderId;
}

/** Reads the journal as two stacks: an act goes on the first and empties the second; taking back moves between them. */
function stacks(changes: readonly Change[], scope: Scope) {
  let undoable: Change[] = [];
  let redoable: Change[] = [];
  for (const change of changes) {
    if (change.label === 'restore_backup' || replacesTextOf(change, scope)) {
      undoable = [];
      redoable = [];
    }
    if (!sameScope(change.scope, scope)) continue;
    const { undoes } = change;
    if (undoes === undefined) {
      redoable = [];
      if (floors.has(change.label)) undoable = [];
      else undoable.push(change);
    } else if (redoable.some(({ seq }) => seq === undoes)) {
      redoable = redoable.filter(({ seq }) => seq !== undoes);
      undoable.push(change);
    } else {
      undoable = undoable.filter(({ seq }) => seq !== undoes);
      redoable.push(change);
    }
  }
  return { undoable, redoable };
}

function replacesTextOf({ label, entries }: Change, scope: Scope): boolean {
  if (typeof scope === 'string' || label !== 'import_narratives') return false;
  return entries.some(
    (entry) => entry.table === 'narratives' && entry.id === scope.narrativeId && entry.change === 'replaced',
  );
}
