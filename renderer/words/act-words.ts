import type { ActLabel } from '../domain/coding/change.ts';

const acts: Readonly<Record<ActLabel, string>> = {
  create_project: 'create the project',
  import_narratives: 'import narratives',
  add_coder: 'add a coder',
  change_coder: 'change a coder',
  change_settings: 'change the settings',
  open_early: 'open coding early',
  save_copy: 'save a copy',
  export_data: 'export data',
  restore_backup: 'restore a backup',
  withdraw_case: 'withdraw a case',
  change_protection: 'change how the project is protected',
  renew_recovery_code: 'make a new recovery code',
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

const done: Readonly<Record<ActLabel, string>> = {
  create_project: 'Created the project',
  import_narratives: 'Imported narratives',
  add_coder: 'Added a coder',
  change_coder: 'Changed a coder',
  change_settings: 'Changed the settings',
  open_early: 'Opened coding early',
  save_copy: 'Saved a copy of the project',
  export_data: 'Exported data as files',
  restore_backup: 'Restored a backup',
  withdraw_case: 'Withdrew a case and erased everything of it',
  change_protection: 'Changed how the project is protected',
  renew_recovery_code: 'Made a new recovery code',
  add_code: 'Added a code',
  accept_suggestion: 'Accepted a suggestion',
  dismiss_suggestion: 'Turned down a suggestion',
  remove_code: 'Removed a code',
  change_code: 'Changed a code',
  change_status: 'Changed a status',
  change_memo: 'Changed a memo',
  move_edge: 'Moved an edge',
  merge_codings: 'Merged coded segments',
  change_sheet_memo: 'Changed the note on a narrative',
  finish_sheet: 'Finished the narrative',
  reopen_sheet: 'Reopened the finished narrative',
};

/** What was done, as a sentence without its doer and without a full stop, where no more is known than the act's name. */
export function actDone(label: ActLabel): string {
  return done[label];
}
