import type { Problem } from '../../../codebook/problem.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';
/** The quotation mark that wraps cells; `null`: marks are part of the text. */
export type Quote = '"' | "'" | null;
export type Newline = 'lf' | 'crlf' | 'cr' | 'mixed';

/** Why a file gives no table at all. */
export type FileProblemCode =
  | 'empty_file'
  | 'too_large'
  | 'too_many_rows'
  | 'excel_workbook'
  | 'old_excel_workbook'
  | 'opendocument_spreadsheet'
  | 'word_document'
  | 'zip_archive'
  | 'pdf_document'
  | 'rich_text_document'
  | 'web_page'
  | 'binary_file'
  | 'unsupported_encoding'
  | 'header_missing'
  | 'one_column'
  | 'no_rows';

/** Why a row was left out, or what is odd about one that came in. */
export type RowProblemCode =
  | 'too_many_cells'
  | 'too_few_cells'
  | 'unterminated_quote'
  | 'stray_quote'
  | 'nul_character'
  | 'lone_surrogate'
  | 'undecodable_bytes'
  | 'replacement_character'
  | 'cell_too_long';

/** Something about one row of the file. `place` is `row n`. */
export interface RowProblem extends Problem<RowProblemCode> {
  /** 1 = the first row of data. */
  readonly row: number;
  /** The line of the file on which the row starts; 1 = the first. */
  readonly line: number;
  /** True: the row is not among the table's rows. False: it is, and this is a warning. */
  readonly refused: boolean;
}

/** A column name that had to be mended so that every column has a name of its own. */
export interface MendedColumn {
  /** 0 = the first column. */
  readonly column: number;
  readonly found: string;
  readonly name: string;
}

/** What reading a table found out by itself, and every row that was refused or is odd. */
export interface TableReport {
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  readonly delimiter: Delimiter;
  readonly quote: Quote;
  readonly newline: Newline;
  /** Rows of data in the file, refused ones too; blank lines are not rows. */
  readonly rowsFound: number;
  readonly rowsRefused: number;
  readonly blankLines: number;
  readonly mendedColumns: readonly MendedColumn[];
  /** By row. */
  readonly problems: readonly RowProblem[];
}

/** Where a row stands: its number (1 = the first row of data, refused rows count) and the line of the file it starts on. */
export interface RowPosition {
  readonly row: number;
  readonly line: number;
}

/** A table of strings, each row as wide as `columns`; `positions[i]` tells where `rows[i]` stands. Cells are verbatim. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly positions: readonly RowPosition[];
  readonly report: TableReport;
}

export type ReadTableResult = Table | { readonly problem: Problem<FileProblemCode> };
