import type { ImportMapping } from './import-plan.ts';
import type { Table } from './table.ts';

const SAMPLE_ROWS = 300;
const LONGEST_ID = 40;
const LONGEST_ATTRIBUTE = 120;

const ID_NAME =
  /^(?:(?:case|child|young person|yp|person|participant|client|subject|study|record|pseudonymous|anonymous|unique)[ _.-]*)*(?:id|identifier|ref|reference|no|nr|number|code|pseudonym)$/i;
const BARE_ID_NAME = /^(?:case|child|participant|pseudonym)$/i;
const TEXT_NAME = /summary|narrative|free ?text|\btext\b|notes?\b|comments?\b|description/i;
const TITLE_NAME = /^(?:title|heading|subject line)$/i;
const BOOKKEEPING = new Set(['schema_version', 'project_id', 'narrative_id']);

interface Column {
  readonly index: number;
  readonly name: string;
  readonly filled: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly longest: number;
}

/**
 * A first proposal for the user to look over: the text is the column with the longest cells (a telling name counts double),
 * the id is named like one or else the first column whose short cells are all filled and all different, and every other
 * column of short values is an attribute. The two are never the same column.
 */
export function guessMapping(table: Table): Omit<ImportMapping, 'kind'> {
  const columns = table.columns.map((name, index) => describe(table, name, index));
  const textColumn = guessText(columns);
  const others = columns.filter(({ index }) => index !== textColumn);
  const idColumn = guessId(others, Math.min(table.rows.length, SAMPLE_ROWS));
  const title = others.find(({ index, name }) => index !== idColumn && TITLE_NAME.test(name.trim()));
  const taken = [idColumn, title?.index];
  const attributes = others.filter((column) => !taken.includes(column.index) && isAttribute(column));
  return {
    idColumn,
    textColumn,
    ...(title ? { titleColumn: title.index } : {}),
    attributeColumns: attributes.map(({ index }) => index),
  };
}

function describe(table: Table, name: string, index: number): Column {
  const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => (row[index] ?? '').trim());
  const filled = cells.filter((cell) => cell !== '');
  const total = filled.reduce((sum, cell) => sum + cell.length, 0);
  return {
    index,
    name: name.replace(/([a-z])([A-Z])/g, '$1 $2'),
    filled: filled.length,
    distinct: new Set(filled).size,
    meanLength: filled.length === 0 ? 0 : total / filled.length,
    longest: filled.reduce((longest, cell) => Math.max(longest, cell.length), 0),
  };
}

function guessText(columns: readonly Column[]): number {
  const weight = ({ name, meanLength }: Column) => meanLength * (TEXT_NAME.test(name) ? 2 : 1);
  return [...columns].sort((a, b) => weight(b) - weight(a))[0]?.index ?? 0;
}

function guessId(columns: readonly Column[], rows: number): number {
  const candidates = columns.filter(({ name, longest }) => longest <= LONGEST_ID && !BOOKKEEPING.has(name));
  // A column of that very name is it, however long one of its ids may be.
  const caseId = columns.find(({ name }) => /^case[ _-]?id$/i.test(name));
  const named = candidates.find(({ name }) => ID_NAME.test(name.trim()) || BARE_ID_NAME.test(name.trim()));
  const unique = candidates.find(({ filled, distinct }) => rows > 0 && filled === rows && distinct === rows);
  return (caseId ?? named ?? unique ?? candidates[0] ?? columns[0])?.index ?? 0;
}

function isAttribute({ name, filled, longest }: Column): boolean {
  return filled > 0 && longest <= LONGEST_ATTRIBUTE && !BOOKKEEPING.has(name);
}
