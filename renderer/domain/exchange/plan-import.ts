import type { Problem } from '../../../codebook/problem.ts';
import type { Case, Withdrawal } from '../coding/dataset.ts';
import { fitText } from '../text/fit-text.ts';
import { normaliseText } from '../text/normalise.ts';
import { textProblem } from '../text/text-problem.ts';
import { unguardFormula } from './csv/formula-guard.ts';
import type {
  ImportMapping,
  ImportPlan,
  KnownNarrative,
  PlanCounts,
  PlannedRow,
  RowRefusalCode,
} from './import-plan.ts';
import { attributesOf, planCases } from './plan-cases.ts';
import { RowIdentities } from './row-identities.ts';
import { similarCaseIds } from './similar-case-ids.ts';
import type { Table } from './table.ts';
import { caseHash, textHash } from './text-hash.ts';

const LONGEST_CASE_ID = 200;
const ROWS_PER_REPORT = 50;

/** What the project holds already. */
export interface KnownRecords {
  readonly narratives: readonly KnownNarrative[];
  readonly cases: readonly Case[];
  /** Whose ids the hashes of withdrawn cases were made with. */
  readonly projectId: string;
  /** Cases that were withdrawn: none of them comes back by an import. */
  readonly withdrawals: readonly Pick<Withdrawal, 'caseHash'>[];
}

/** One row of the table, its guard taken off if the file is one of ours. */
export interface MappedRow {
  readonly row: number;
  readonly line: number;
  readonly caseId: string;
  readonly title: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What importing the table would do, row by row; nothing is stored. Identity is (trimmed case id, kind, text hash).
 * `report` is called now and then with the number of rows done. The mapping's columns must exist.
 */
export async function planImport(
  table: Table,
  mapping: ImportMapping,
  known: KnownRecords,
  report: (rowsDone: number) => void = () => {},
): Promise<ImportPlan> {
  const mapped = mapRows(table, mapping);
  const kind = fitText(mapping.kind);
  const identities = new RowIdentities(known.narratives, kind);
  const isWithdrawn = withdrawnCases(known);
  const rows: PlannedRow[] = [];
  for (const row of mapped) {
    rows.push((await isWithdrawn(row.caseId)) ? withdrawnRow(row) : await planRow(row, identities));
    if (rows.length % ROWS_PER_REPORT === 0) report(rows.length);
  }
  const left = new Set(rows.filter(({ outcome }) => outcome === 'refused' || outcome === 'withdrawn').map(rowOf));
  const accepted = mapped.filter((row) => !left.has(row.row));
  return {
    fileName: table.report.fileName,
    kind,
    rows,
    ...planCases(accepted, known.cases),
    similarCaseIds: similarCaseIds(
      accepted.map((row) => row.caseId),
      known.cases.map(({ id }) => id),
    ),
    counts: count(rows),
  };
}

function mapRows(table: Table, mapping: ImportMapping): MappedRow[] {
  const isOurs = table.columns[0] === 'schema_version';
  const read = isOurs ? unguardFormula : (cell: string) => cell;
  return table.rows.map((cells, index) => {
    const cell = (column: number | undefined) => read(column === undefined ? '' : (cells[column] ?? ''));
    const { row, line } = table.positions[index] ?? { row: index + 1, line: 0 };
    const caseId = cell(mapping.idColumn).trim();
    const attributes = attributesOf(table.columns, mapping.attributeColumns, cell);
    const text = normaliseText(cell(mapping.textColumn));
    return { row, line, caseId, title: cell(mapping.titleColumn), text, attributes };
  });
}

const rowOf = ({ row }: PlannedRow) => row;

function withdrawnRow({ row, line, caseId }: MappedRow): PlannedRow {
  return { outcome: 'withdrawn', row, line, caseId };
}

/** Answers whether a case was withdrawn. Where none was, no hash is made. */
function withdrawnCases({ projectId, withdrawals }: KnownRecords): (caseId: string) => Promise<boolean> {
  const hashes = new Set(withdrawals.map((withdrawal) => withdrawal.caseHash));
  return async (caseId) => hashes.size > 0 && hashes.has(await caseHash(projectId, caseId));
}

async function planRow(mapped: MappedRow, identities: RowIdentities): Promise<PlannedRow> {
  const { row, line, caseId, title, text } = mapped;
  const problem = refusal(mapped);
  if (problem) return { outcome: 'refused', row, line, caseId, problem };
  const sha256 = await textHash(text);
  const known = identities.place(row, caseId, sha256);
  if (known.outcome === 'identical' || known.outcome === 'repeated') return { row, line, caseId, ...known };
  return { row, line, caseId, title, text, sha256, ...known };
}

function refusal({ row, caseId, text, title, attributes }: MappedRow): Problem<RowRefusalCode> | null {
  const place = `row ${row}`;
  if (caseId === '') return { code: 'no_case_id', place };
  if (caseId.length > LONGEST_CASE_ID) {
    return { code: 'case_id_too_long', place, details: { length: caseId.length, limit: LONGEST_CASE_ID } };
  }
  if (text.trim() === '') return { code: 'empty_text', place };
  const unfit = [text, caseId, title, ...Object.values(attributes)].map(textProblem).find((found) => found !== null);
  return unfit ? { ...unfit, place } : null;
}

function count(rows: readonly PlannedRow[]): PlanCounts {
  const of = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    added: of('added'),
    identical: of('identical'),
    conflict: of('conflict'),
    repeated: of('repeated'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
  };
}
