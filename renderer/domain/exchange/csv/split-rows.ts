import Papa from 'papaparse';
import type { Delimiter, Newline, Quote } from '../table.ts';

export interface Format {
  readonly delimiter: Delimiter;
  readonly quote: Quote;
  readonly newline: Exclude<Newline, 'mixed'>;
}

/** One row as it stands in the text, `[start, end)` in UTF-16 units. */
export interface RawRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  /** `unterminated_quote`: it runs to the end of the text; `stray_quote`: a mark inside a quoted cell was taken as text. */
  readonly fault: 'unterminated_quote' | 'stray_quote' | null;
  /** Where the faulty cell begins, after its mark. */
  readonly faultAt: number;
}

const LINE_ENDS = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;

/**
 * Splits text into rows and cells from `from` on and hands over each row; `take` answers false to stop. Cells are verbatim
 * but for their quotation marks. papaparse does the work; its Parser is used bare, because the wrapper around it guesses again.
 */
export function splitRows(text: string, format: Format, from: number, take: (row: RawRow) => boolean): void {
  let start = from;
  const parser = new Papa.Parser({
    delimiter: format.delimiter,
    newline: LINE_ENDS[format.newline],
    quoteChar: format.quote ?? '"',
    fastMode: format.quote === null,
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const [error] = errors;
      const end = from + meta.cursor;
      const unterminated = errors.some(({ code }) => code === 'MissingQuotes');
      const fault = unterminated ? 'unterminated_quote' : error ? 'stray_quote' : null;
      const row = { cells: data[0] ?? [], start, end, fault, faultAt: from + (error?.index ?? start - from) } as const;
      start = end;
      if (!take(row)) parser.abort();
    },
  });
  parser.parse(text.slice(from), 0, false);
}

/** True for a line without content: empty, or delimiters only, as spreadsheets leave them below a table. */
export function isBlank(row: RawRow): boolean {
  return row.fault === null && row.cells.every((cell) => cell === '');
}
