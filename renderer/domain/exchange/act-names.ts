import type { ActLabel } from '../coding/change.ts';

/** What was done, as journal.csv words it and README.txt explains it. */
export const actNames: Readonly<Record<ActLabel, string>> = {
  create_project: 'project created',
  import_narratives: 'narratives imported',
  add_coder: 'coder added',
  change_coder: 'coder changed',
  change_settings: 'project settings changed',
  open_early: 'coding opened early by the lead',
  save_copy: 'copy of the project saved',
  export_data: 'data exported as files',
  restore_backup: 'backup restored',
  withdraw_case: 'case withdrawn and erased',
  change_protection: 'protection of the project changed',
  renew_recovery_code: 'new recovery code made',
  add_code: 'code added',
  accept_suggestion: 'suggestion accepted',
  dismiss_suggestion: 'suggestion turned down',
  remove_code: 'code removed',
  change_code: 'code changed to another',
  change_status: 'status changed',
  change_memo: 'memo of a segment changed',
  move_edge: 'edge of a segment moved',
  merge_codings: 'segments merged',
  change_sheet_memo: 'note on the narrative changed',
  finish_sheet: 'narrative finished',
  reopen_sheet: 'finished narrative reopened',
};
