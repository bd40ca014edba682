import type { Problem } from '../../../codebook/problem.ts';
import { type CsvCell, writeCsv } from './csv/write-csv.ts';
import type { RowOutcome, SkipReason } from './import-batch.ts';
import type { ImportPlan, PlannedRow, RowRefusalCode } from './import-plan.ts';
import type { RowProblemCode, TableReport } from './table.ts';

/** What became of a row of the file. `unreadable`: it was refused before it could be planned. */
export type ReportedOutcome = RowOutcome['outcome'] | 'unreadable';

/** One row of the report. `reason` says why the row did not come in, or what is odd about it. */
export interface ReportRow {
  readonly row: number;
  readonly line: number;
  readonly caseId: string;
  readonly outcome: ReportedOutcome;
  readonly reason: ImportReason | null;
}

/** Why, in the words of the step that decided; `renderer/words/import-words.ts` has the sentences. */
export type ImportReason =
  | { readonly kind: 'problem'; readonly problem: Problem<RowProblemCode | RowRefusalCode> }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'repeated'; readonly firstRow: number }
  /** `line`: of the file, where the row starts. */
  | { readonly kind: 'withdrawn'; readonly line: number };

export interface ImportReport {
  /** Every row of the file, in its order. */
  readonly rows: readonly ReportRow[];
  readonly counts: Readonly<Record<ReportedOutcome, number>>;
}

/** What came in, what did not and why: each row of the file once. `outcomes` are those of all the plan's rows. */
export function importReport(table: TableReport, plan: ImportPlan, outcomes: readonly RowOutcome[]): ImportReport {
  const oddities = new Map(table.problems.map((problem) => [problem.row, problem]));
  const planned = plan.rows.map((row, index): ReportRow => {
    const settled = outcomes[index];
    if (!settled) throw new RangeError(`Row ${row.row} has no outcome`);
    const oddity = oddities.get(row.row);
    const reason = reasonOf(row, settled) ?? (oddity ? ({ kind: 'problem', problem: oddity } as const) : null);
    // A withdrawn case is named by its line alone: a saved report would be one more place that knows of it.
    const caseId = row.outcome === 'withdrawn' ? '' : row.caseId;
    return { row: row.row, line: row.line, caseId, outcome: settled.outcome, reason };
  });
  const unreadable = table.problems
    .filter((problem) => problem.refused)
    .map((problem): ReportRow => {
      const { row, line } = problem;
      return { row, line, caseId: '', outcome: 'unreadable', reason: { kind: 'problem', problem } };
    });
  const rows = [...planned, ...unreadable].sort((a, b) => a.row - b.row);
  return { rows, counts: count(rows) };
}

function reasonOf(row: PlannedRow, settled: RowOutcome): ImportReason | null {
  if (row.outcome === 'refused') return { kind: 'problem', problem: row.problem };
  if (row.outcome === 'repeated') return { kind: 'repeated', firstRow: row.firstRow };
  if (row.outcome === 'withdrawn') return { kind: 'withdrawn', line: row.line };
  return settled.outcome === 'skipped' ? { kind: 'skipped', reason: settled.reason } : null;
}

function count(rows: readonly ReportRow[]): Record<ReportedOutcome, number> {
  const of = (outcome: ReportedOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    added: of('added'),
    added_further: of('added_further'),
    replaced: of('replaced'),
    skipped: of('skipped'),
    identical: of('identical'),
    repeated: of('repeated'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    unreadable: of('unreadable'),
  };
}

/** The report as a file to save; `sentence` words a reason. */
export function importReportCsv(
  fileName: string,
  report: ImportReport,
  sentence: (reason: ImportReason) => string,
): string {
  const rows = report.rows.map((row): CsvCell[] => [
    ...[fileName, row.row, row.line, row.caseId, row.outcome],
    row.reason ? sentence(row.reason) : null,
  ]);
  return writeCsv({ columns: ['file', 'row', 'line', 'case_id', 'outcome', 'reason'], rows });
}
