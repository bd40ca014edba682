import type { Delimiter, Newline, Quote } from '../table.ts';
import { type Format, isBlank, type RawRow, splitRows } from './split-rows.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 500;

/**
 * The delimiter and the quotation mark under which most rows are as wide as the header and have no fault; `null` if every
 * reading gives a single column.
 */
export function detectFormat(text: string, newline: Exclude<Newline, 'mixed'>): Format | null {
  const quote = wrapsInApostrophes(text) ? "'" : '"';
  const readings = DELIMITERS.map((delimiter) => judge(text, { delimiter, quote, newline }));
  const best = readings.filter((reading) => reading.width > 1).sort(byFit)[0];
  if (!best) return null;
  return quote === '"' && marksArePartOfTheText(text, best) ? { ...best.format, quote: null } : best.format;
}

interface Reading {
  readonly format: Format;
  readonly rows: readonly RawRow[];
  readonly width: number;
  /** The share of rows that are as wide as the header and have no fault. */
  readonly fit: number;
}

function judge(text: string, format: Format): Reading {
  const rows: RawRow[] = [];
  splitRows(text, format, 0, (row) => {
    if (!isBlank(row)) rows.push(row);
    return rows.length < SAMPLE_ROWS;
  });
  const width = rows[0]?.cells.length ?? 0;
  const fitting = rows.filter((row) => row.cells.length === width && row.fault === null).length;
  return { format, rows, width, fit: rows.length === 0 ? 0 : fitting / rows.length };
}

function byFit(a: Reading, b: Reading): number {
  return b.fit - a.fit || b.width - a.width;
}

/** Every cell of the header stands between apostrophes. */
function wrapsInApostrophes(text: string): boolean {
  const header = text.slice(0, 10_000).split(/[\r\n]/, 1)[0] ?? '';
  return /^'[^']*'(?:[,;\t|]'[^']*')+$/.test(header);
}

const ENOUGH_LOOSE_MARKS = 3;

/**
 * Some programs write quotation marks without giving them a meaning. That is so if reading them as wrapping leaves faults,
 * reading them as text leaves every row as wide as the header, and more cells begin with a mark than are wrapped in a pair.
 */
function marksArePartOfTheText(text: string, { format, rows }: Reading): boolean {
  if (rows.every((row) => row.fault === null)) return false;
  const quote: Quote = null;
  const literal = judge(text, { ...format, quote });
  if (literal.fit < 1) return false;
  const marked = literal.rows.flatMap((row) => row.cells).filter((cell) => cell.startsWith('"'));
  const wrapped = marked.filter((cell) => /^"(?:[^"]|"")*"$/.test(cell)).length;
  const loose = marked.length - wrapped;
  return loose >= ENOUGH_LOOSE_MARKS && loose > wrapped;
}
