import type { ActLabel } from '../domain/coding/change.ts';

/** What an act did, as a phrase without its doer: for the history. */
const acts: Readonly<Record<ActLabel, string>> = {
  create_project: 'create the project',
  import_narratives: 'import narratives',
  add_coder: 'add a coder',
  change_coder: 'change a coder',
  change_settings: 'change the settings',
  open_early: 'open coding early',
  save_copy: 'save a copy',
  add_code: 'add a code',
  accept_suggestion: 'accept a suggestion',
  dismiss_suggestion: 'dismiss a suggestion',
  remove_code: 'remove a code',
  change_code: 'change a code',
  change_status: 'change a status',
  change_memo: 'change a memo',
  move_edge: 'move an edge',
  merge_codings: 'merge coded segments',
  change_sheet_memo: 'change the case memo',
  finish_sheet: 'finish the case',
  reopen_sheet: 'reopen the case',
};

/** The act as a phrase to put after 'Undo' or 'Redo', e.g. `add a code`. */
export function actPhrase(label: ActLabel): string {
  return acts[label];
}

/** The line of a history: what was done, or that it was taken back. `undone`: an undo; `redone`: taken back and brought back. */
export function historyWords(label: ActLabel, kind: 'done' | 'undone' | 'redone'): string {
  const prefix = { done: '', undone: 'Undo: ', redone: 'Redo: ' }[kind];
  const phrase = acts[label];
  return prefix ? `${prefix}${phrase}` : `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
}
