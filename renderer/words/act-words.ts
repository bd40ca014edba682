import type { ActLabel } from '../domain/coding/change.ts';

const acts: Readonly<Record<ActLabel, string>> = {
  create_project: 'create the project',
  import_narratives: 'import narratives',
  add_coder: 'add a coder',
  change_coder: 'change a coder',
  change_settings: 'change the settings',
  open_early: 'open coding early',
  save_copy: 'save a copy',
  restore_backup: 'restore a backup',
  withdraw_case: 'withdraw a case',
  add_code: 'add a code',
  accept_suggestion: 'accept a suggestion',
  dismiss_suggestion: 'dismiss a suggestion',
  remove_code: 'remove a code',
  change_code: 'change a code',
  change_status: 'change a status',
  change_memo: 'change a memo',
  move_edge: 'move an edge',
  merge_codings: 'merge coded segments',
  change_sheet_memo: 'change the note on a narrative',
  finish_sheet: 'finish a narrative',
  reopen_sheet: 'reopen a narrative',
};

/** What an act did, as a phrase without its doer, to stand in a history or after 'Undo' and 'Redo': `add a code`. */
export function actPhrase(label: ActLabel): string {
  return acts[label];
}
