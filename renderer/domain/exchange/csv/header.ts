import { fitText } from '../../text/fit-text.ts';
import type { MendedColumn } from '../table.ts';
import type { RawRow } from './split-rows.ts';

const LONGEST_NAME = 150;

/**
 * Whether the first row names columns. It does not if it is broken, holds a cell too long for a name, or begins with an id
 * that differs from the ids of all other rows in its number only (`C001` above `C002` and `C003`).
 */
export function hasHeader(first: RawRow, data: readonly RawRow[]): boolean {
  if (first.fault === 'unterminated_quote') return false;
  if (first.cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  const pattern = withoutNumber(first.cells[0] ?? '');
  if (pattern === first.cells[0] || data.length < 2) return true;
  return data.some((row) => withoutNumber(row.cells[0] ?? '') !== pattern);
}

function withoutNumber(id: string): string {
  return id.slice(0, LONGEST_NAME).replace(/\d+/g, '#');
}

/**
 * A name for every column, no two alike: outer white space goes and what no text may hold, a column without a name is called
 * by its place, a name that comes again gets a number. What had to be mended is listed.
 */
export function nameColumns(cells: readonly string[]): { columns: string[]; mendedColumns: MendedColumn[] } {
  const columns: string[] = [];
  const mendedColumns: MendedColumn[] = [];
  const taken = new Set<string>();
  const names = cells.map((cell) => fitText(cell).trim());
  const found = new Set(names);
  cells.forEach((cell, column) => {
    const given = names[column] ?? '';
    const wanted = given || `Column ${column + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name) || (name !== given && found.has(name)); count += 1)
      name = `${wanted} (${count})`;
    taken.add(name);
    columns.push(name);
    if (name !== cell.trim()) mendedColumns.push({ column, found: cell, name });
  });
  return { columns, mendedColumns };
}
