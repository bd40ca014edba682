import type { ImportMapping } from '../../domain/exchange/import-plan.ts';

/** What one column can be chosen for. */
export type ColumnRole = 'id' | 'text' | 'title';

/** What a column is taken as; `null`: it is left out. */
export function roleOf(mapping: ImportMapping, column: number): ColumnRole | 'attribute' | null {
  if (column === mapping.idColumn) return 'id';
  if (column === mapping.textColumn) return 'text';
  if (column === mapping.titleColumn) return 'title';
  return mapping.attributeColumns.includes(column) ? 'attribute' : null;
}

/**
 * Gives a column a role; `null` (for the title only) gives it to none. A column has one role: id and text change places if
 * one takes the other's column, and a title or attribute gives way.
 */
export function withRole(mapping: ImportMapping, role: ColumnRole, column: number | null): ImportMapping {
  const { titleColumn, ...rest } = mapping;
  const attributeColumns = mapping.attributeColumns.filter((each) => each !== column);
  if (role === 'title') {
    const isFree = column !== null && column !== mapping.idColumn && column !== mapping.textColumn;
    return { ...rest, attributeColumns, ...(isFree ? { titleColumn: column } : {}) };
  }
  if (column === null) return mapping;
  const title = titleColumn === undefined || titleColumn === column ? {} : { titleColumn };
  const { idColumn, textColumn } = mapping;
  const chosen =
    role === 'id'
      ? { idColumn: column, textColumn: column === textColumn ? idColumn : textColumn }
      : { textColumn: column, idColumn: column === idColumn ? textColumn : idColumn };
  return { ...rest, ...title, ...chosen, attributeColumns };
}

/** The columns that can be attributes: all that are nothing else. */
export function attributeCandidates(mapping: ImportMapping, columns: readonly string[]): number[] {
  const others: readonly (number | undefined)[] = [mapping.idColumn, mapping.textColumn, mapping.titleColumn];
  return columns.map((_, column) => column).filter((column) => !others.includes(column));
}
