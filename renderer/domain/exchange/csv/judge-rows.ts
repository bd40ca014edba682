import type { RowPosition, RowProblem, RowProblemCode } from '../table.ts';
import type { RawRow } from './split-rows.ts';

/** A novel has half a million characters; a cell of two million is a quotation mark gone wrong. */
const LONGEST_CELL = 2_000_000;

export interface JudgedRows {
  readonly rows: readonly (readonly string[])[];
  readonly positions: readonly RowPosition[];
  readonly problems: readonly RowProblem[];
}

type Finding = Pick<RowProblem, 'code' | 'details' | 'refused'>;

interface FileFacts {
  /** The number of columns. */
  readonly width: number;
  /** The file held bytes that make no character. */
  readonly damaged: boolean;
  /** The line of the file with which the text begins. */
  readonly firstLine: number;
}

/** Tells good rows from bad ones. Empty cells beyond the last column are cut off. */
export function judgeRows(text: string, data: readonly RawRow[], { width, damaged, firstLine }: FileFacts): JudgedRows {
  const rows: (readonly string[])[] = [];
  const positions: RowPosition[] = [];
  const problems: RowProblem[] = [];
  const lineAt = lineCounter(text, firstLine);
  data.forEach((raw, index) => {
    const position = { row: index + 1, line: lineAt(raw.start) };
    const cells = withoutEmptyTail(raw.cells, width);
    const lastLine = lineAt(raw.end) - 1;
    const finding = judge(raw, cells, width, damaged, Math.max(position.line, lastLine));
    if (finding) problems.push({ ...finding, ...position, place: `row ${position.row}` });
    if (finding?.refused) return;
    rows.push(cells);
    positions.push(position);
  });
  return { rows, positions, problems };
}

function judge(
  raw: RawRow,
  cells: readonly string[],
  width: number,
  damaged: boolean,
  lastLine: number,
): Finding | null {
  const refuse = (code: RowProblemCode, details: RowProblem['details'] = {}) => ({ code, details, refused: true });
  const warn = (code: RowProblemCode) => ({ code, details: {}, refused: false });
  const counts = { cells: cells.length, columns: width };
  if (raw.fault === 'unterminated_quote') return refuse('unterminated_quote', { lastLine });
  if (cells.length > width) return refuse('too_many_cells', counts);
  if (cells.length < width) return refuse('too_few_cells', counts);
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return refuse('cell_too_long', { limit: LONGEST_CELL });
  if (cells.some((cell) => cell.includes('\0'))) return refuse('nul_character');
  if (cells.some((cell) => !cell.isWellFormed())) return refuse('lone_surrogate');
  const replaced = cells.some((cell) => cell.includes('\uFFFD'));
  if (replaced) return damaged ? refuse('undecodable_bytes') : warn('replacement_character');
  return raw.fault === 'stray_quote' ? warn('stray_quote') : null;
}

function withoutEmptyTail(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : cells;
}

/** Counts lines up to ever later positions, reading the text once. */
function lineCounter(text: string, firstLine: number): (position: number) => number {
  const lineEnd = /\r\n|\r|\n/g;
  let line = firstLine;
  let next = lineEnd.exec(text);
  return (position) => {
    while (next && next.index + next[0].length <= position) {
      line += 1;
      next = lineEnd.exec(text);
    }
    return line;
  };
}
