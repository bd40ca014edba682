import Papa from 'papaparse';
import { guardFormula } from './formula-guard.ts';

/** A cell: text is guarded against spreadsheets, a number never, `null` is blank. */
export type CsvCell = string | number | null;

/** The layout of the files; rises when a column changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/** The columns and rows of a file, without the `schema_version` that every file begins with. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * CSV as all our files have it: `schema_version` before the given columns, commas, CRLF after every row, quotation marks
 * doubled, line ends kept inside them. Without a byte order mark: that belongs to the bytes.
 */
export function writeCsv({ columns, rows }: CsvTable): string {
  const guarded = rows.map((row) => [
    SCHEMA_VERSION,
    ...row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  ]);
  const table = [['schema_version', ...columns.map(guardFormula)], ...guarded];
  return `${Papa.unparse(table, { newline: '\r\n' })}\r\n`;
}

/** Milliseconds since 1970 as ISO 8601 in UTC, to the second's thousandth. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
