import { type Format, isBlank, type RawRow, splitRows } from './split-rows.ts';

const LINES_TRIED_PER_ROW = 200;
const LINES_TRIED_IN_ALL = 5000;

/** The rows that are not blank, and how many lines are. */
export interface SalvagedRows {
  readonly rows: readonly RawRow[];
  readonly blankLines: number;
}

/** Bounds what a file made of broken rows may cost. */
interface Effort {
  linesTried: number;
}

/**
 * Splits a text into rows, but lets no quotation mark that never closes swallow the rows after it. Where a row has such a
 * fault, or runs over several lines without fitting the header, its later lines are tried: the first that, read on its own,
 * is a whole row of the right width whose first cell looks like the first cells of the rows before it (`C014` like `C013`)
 * is taken for the next row, and the broken row ends before it, with the fault `unterminated_quote`. Without such a line
 * the row stays as the parser read it. Blank lines are counted and not kept: spreadsheets leave a million of them. Stops
 * after `mostRows` rows.
 */
export function salvageRows(text: string, format: Format, mostRows: number): SalvagedRows {
  const rows: RawRow[] = [];
  let blankLines = 0;
  const shapes = new Set<string>();
  const effort = { linesTried: 0 };
  let width = 0;
  let from = 0;
  while (from < text.length && rows.length < mostRows) {
    let restart = text.length;
    splitRows(text, format, from, (row) => {
      const next = width > 0 ? nextRowInside(text, format, row, { width, shapes }, effort) : null;
      if (row.start >= text.length) return false;
      if (isBlank(row)) blankLines += 1;
      else rows.push(next === null ? row : cutShort(text, row, next));
      if (next !== null) restart = next;
      else if (isBlank(row)) return true;
      else if (width === 0) width = row.cells.length;
      else if (fits(row, width)) shapes.add(shapeOf(row.cells[0] ?? ''));
      return next === null && rows.length < mostRows;
    });
    from = restart;
  }
  return { rows, blankLines };
}

interface Pattern {
  readonly width: number;
  readonly shapes: ReadonlySet<string>;
}

function nextRowInside(text: string, format: Format, row: RawRow, pattern: Pattern, effort: Effort): number | null {
  if (fits(row, pattern.width) || isBlank(row)) return null;
  let line = lineAfter(text, row.fault ? row.faultAt : row.start);
  for (let tried = 0; tried < LINES_TRIED_PER_ROW && line < row.end; tried += 1) {
    if (effort.linesTried >= LINES_TRIED_IN_ALL) return null;
    effort.linesTried += 1;
    if (startsRow(text, format, line, pattern)) return line;
    line = lineAfter(text, line);
  }
  return null;
}

function startsRow(text: string, format: Format, from: number, { width, shapes }: Pattern): boolean {
  let first: RawRow | null = null;
  splitRows(text, format, from, (row) => {
    first ??= row;
    return false;
  });
  return first !== null && fits(first, width) && looksFamiliar(first, shapes);
}

function fits(row: RawRow, width: number): boolean {
  return row.fault === null && row.cells.length === width;
}

/** Before the first good row nothing is familiar; then only a cell with a digit and without a space passes for an id. */
function looksFamiliar(row: RawRow, shapes: ReadonlySet<string>): boolean {
  const id = row.cells[0] ?? '';
  return shapes.size > 0 ? shapes.has(shapeOf(id)) : /\d/.test(id) && !/\s/.test(id);
}

function shapeOf(id: string): string {
  return id
    .slice(0, 100)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}

function lineAfter(text: string, position: number): number {
  const found = /\r\n|\r|\n/g;
  found.lastIndex = position;
  return found.test(text) ? found.lastIndex : text.length;
}

function cutShort(text: string, row: RawRow, end: number): RawRow {
  return { ...row, cells: [text.slice(row.start, end)], end, fault: 'unterminated_quote' };
}
