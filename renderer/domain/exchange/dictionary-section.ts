import type { ColumnLine } from './dictionary-line.ts';

/** A file of README.txt: its name, what a row is, and its columns. `%STATUSES%` in a meaning becomes `statuses`. */
export function dictionarySection(
  file: string,
  what: string,
  columns: readonly ColumnLine[],
  statuses: string,
): string {
  const widths = [0, 1].map((index) => Math.max(...columns.map((column) => (column[index] ?? '').length)));
  const lines = columns.map(([column, type, meaning]) =>
    `  ${column.padEnd(widths[0] ?? 0)}   ${type.padEnd(widths[1] ?? 0)}   ${meaning.replace('%STATUSES%', statuses)}`.trimEnd(),
  );
  return [file, '-'.repeat(file.length), what, '', ...lines].join('\n');
}
