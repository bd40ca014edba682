import type { ReportedOutcome, ReportRow } from '../../domain/exchange/import-report.ts';

/** What would become of a row, before the import; `words/` has what became of it. */
export const prospectWords: Readonly<Record<ReportedOutcome, string>> = {
  added: 'Comes in',
  added_further: 'Comes in as a further narrative',
  replaced: 'Replaces the text',
  skipped: 'Is skipped',
  identical: 'Is already here',
  repeated: 'Repeats another row',
  refused: 'Is left out',
  withdrawn: 'Withdrawn, left out',
  unreadable: 'Is left out',
};

/** The kinds of row that the check sorts by. */
export type RowGroup = 'new' | 'here' | 'conflict' | 'refused';

/** A conflict stays one, whatever is chosen for it. */
export function groupOf(row: ReportRow, conflicts: ReadonlySet<number>): RowGroup {
  if (conflicts.has(row.row)) return 'conflict';
  if (row.outcome === 'refused' || row.outcome === 'withdrawn' || row.outcome === 'unreadable') return 'refused';
  return row.outcome === 'identical' || row.outcome === 'repeated' ? 'here' : 'new';
}

/** Whether the row's text is in the project because of this import. */
export function cameIn(outcome: ReportedOutcome): boolean {
  return outcome === 'added' || outcome === 'added_further' || outcome === 'replaced';
}
