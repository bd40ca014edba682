import type { ActLabel, Change } from '../../domain/coding/change.ts';

/** The kinds of act that a history can be narrowed to, as the user reads them. */
export const actKinds = {
  coding: 'Coding',
  notes: 'Memos and notes',
  states: 'Finishing and reopening',
  project: 'Project and team',
  oversight: 'Imports, exports, copies, openings',
  packs: 'Packs',
  rulings: 'Rulings',
  taken_back: 'Taken and brought back',
} as const;

/** `taken_back` goes through the other kinds: it is every undo and redo. */
export type ActKind = keyof typeof actKinds;

const kindOfLabel: Readonly<Record<ActLabel, ActKind>> = {
  create_project: 'project',
  add_coder: 'project',
  change_coder: 'project',
  change_settings: 'project',
  import_narratives: 'oversight',
  open_early: 'oversight',
  save_copy: 'oversight',
  export_data: 'oversight',
  call_off_saving: 'oversight',
  restore_backup: 'oversight',
  withdraw_case: 'oversight',
  change_protection: 'project',
  renew_recovery_code: 'project',
  start_round: 'project',
  change_round: 'project',
  close_round: 'oversight',
  assign: 'project',
  reassign: 'project',
  make_pack_key: 'project',
  make_coding_pack: 'packs',
  open_coding_pack: 'packs',
  update_from_pack: 'packs',
  make_return_pack: 'packs',
  merge_return: 'packs',
  rule: 'rulings',
  pass_identical: 'rulings',
  take_single: 'rulings',
  confirm_ruling: 'rulings',
  change_proposal: 'rulings',
  revise_codebook: 'project',
  add_code: 'coding',
  accept_suggestion: 'coding',
  dismiss_suggestion: 'coding',
  remove_code: 'coding',
  change_code: 'coding',
  change_status: 'coding',
  move_edge: 'coding',
  merge_codings: 'coding',
  change_memo: 'notes',
  change_sheet_memo: 'notes',
  finish_sheet: 'states',
  reopen_sheet: 'states',
};

/** True if the change is of that kind; an undo is of the kind of its act too. */
export function isOfKind({ label, undoes }: Pick<Change, 'label' | 'undoes'>, kind: ActKind): boolean {
  return kind === 'taken_back' ? undoes !== undefined : kindOfLabel[label] === kind;
}

/** Reads what a choice gave; `null` if it is no kind. */
export function actKindOf(value: string | null): ActKind | null {
  return value !== null && isActKind(value) ? value : null;
}

function isActKind(value: string): value is ActKind {
  return Object.hasOwn(actKinds, value);
}
