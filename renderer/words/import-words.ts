import type { Problem } from '../../codebook/problem.ts';
import type { RowOutcome, SkipReason } from '../domain/exchange/import-batch.ts';
import type { RowRefusalCode } from '../domain/exchange/import-plan.ts';
import type { ImportReason, ReportedOutcome } from '../domain/exchange/import-report.ts';
import type { Delimiter, Encoding, FileProblemCode, Newline, Quote, RowProblemCode } from '../domain/exchange/table.ts';

type Details = Readonly<Record<string, string | number>>;

const megabytes = (bytes: string | number | undefined) => Math.round(Number(bytes) / (1024 * 1024));

const AS_CSV = 'Open it in its program, save the table as CSV, and import that file.';

const files: Readonly<Record<FileProblemCode, (details: Details) => string>> = {
  empty_file: () => 'This file is empty.',
  too_large: ({ bytes, limit }) =>
    `This file has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB can be read. Split it and import the parts.`,
  too_many_rows: ({ limit }) =>
    `This file has more than ${Number(limit).toLocaleString('en-GB')} rows. Split it and import the parts.`,
  excel_workbook: () => 'This is an Excel workbook; save it as CSV (in Excel: File, Save As, ‘CSV UTF-8’).',
  old_excel_workbook: () => `This is a file of an older Microsoft Office program, perhaps an Excel workbook. ${AS_CSV}`,
  opendocument_spreadsheet: () => `This is an OpenDocument spreadsheet; save it as CSV. ${AS_CSV}`,
  word_document: () =>
    'This is a Word document, not a table. Put each narrative in a row of a table and save that as CSV.',
  zip_archive: () => 'This is a zip archive. Unpack it and choose the CSV file inside.',
  pdf_document: () => 'This is a PDF document, not a table. Ask whoever made it for the data as CSV.',
  rich_text_document: () => 'This is a rich text document, not a table. Save the narratives as CSV, one in each row.',
  web_page: () => 'This is a web page, not a table. Perhaps a download failed: download the data again as CSV.',
  binary_file: () => 'This file holds no text. Choose a CSV file.',
  unsupported_encoding: () => 'This file is in UTF-32, which is not read. Save it as CSV in UTF-8.',
  header_missing: () =>
    'The first row does not name the columns. Put a first row with names above the data, for example ‘case_id’ and ‘summary’.',
  one_column: () =>
    'Only one column was found. A table needs at least an id and a text, parted by commas, semicolons, tabs or bars.',
  no_rows: () => 'This file names its columns and holds no data below them.',
};

/** Why a file gives no table, and what to do. */
export function importFileSentence(problem: Problem<FileProblemCode>): string {
  return files[problem.code](problem.details ?? {});
}

const nul = () => 'It holds a NUL character, which no text should have.';
const surrogate = () => 'It holds half of a character (a lone surrogate).';

const rows: Readonly<Record<RowProblemCode | RowRefusalCode, (details: Details) => string>> = {
  too_many_cells: ({ cells, columns }) =>
    `It has ${cells} cells where the file has ${columns} columns. A text with the delimiter in it must stand in quotation marks.`,
  too_few_cells: ({ cells, columns }) =>
    `It has ${cells} of ${columns} cells. Perhaps a line break cut a text that should stand in quotation marks.`,
  unterminated_quote: ({ lastLine }) =>
    `It opens a quotation mark that never closes. What stands up to line ${lastLine} was taken as part of it; the rows after that were read.`,
  stray_quote: () =>
    'It came in, but a quotation mark inside its text is not doubled: please look whether the text is whole.',
  nul_character: nul,
  lone_surrogate: surrogate,
  undecodable_bytes: () => 'It holds bytes that are no characters in the encoding of the file.',
  replacement_character: () =>
    'It came in, but holds the sign �, which stands for a character that was lost before the file was made.',
  cell_too_long: ({ limit }) =>
    `A cell has more than ${limit} characters. Perhaps a quotation mark is missing and several rows became one.`,
  no_case_id: () => 'It has no case id.',
  case_id_too_long: ({ length, limit }) =>
    `Its case id has ${length} characters, more than ${limit}. Perhaps another column holds the ids.`,
  empty_text: () => 'It has no text.',
};

const skips: Readonly<Record<SkipReason, string>> = {
  chosen: 'Skipped, as chosen for such rows: the case has another text.',
  coded: 'Replacing is not possible for this row.',
  several: 'It could not replace a text, because the case has several and it is not clear which.',
  same_file: 'It could not replace a text: the other text of the case comes from the same file.',
  replaced_by_earlier_row: 'An earlier row of the file has replaced the same text.',
};

/** What is wrong or odd about one row of the file. */
function importRowSentence(problem: Problem<RowProblemCode | RowRefusalCode>): string {
  return rows[problem.code](problem.details ?? {});
}

/** Why a row did not come in, or what is odd about it. */
export function importReasonSentence(reason: ImportReason): string {
  if (reason.kind === 'problem') return importRowSentence(reason.problem);
  if (reason.kind === 'withdrawn') {
    return `Its case was withdrawn from this project, so nothing of it is taken. Delete the row from the file too: it starts on line ${reason.line}.`;
  }
  if (reason.kind === 'repeated') return `Row ${reason.firstRow} has the same case id and the same text.`;
  return skips[reason.reason];
}

const outcomes: Readonly<Record<ReportedOutcome, string>> = {
  added: 'Added',
  added_further: 'Added as a further narrative of the case',
  replaced: 'Replaced the earlier text',
  skipped: 'Skipped',
  identical: 'Already in the project',
  repeated: 'Repeated in the file',
  refused: 'Not imported',
  withdrawn: 'Withdrawn, not imported',
  unreadable: 'Could not be read',
} satisfies Record<RowOutcome['outcome'] | 'unreadable', string>;

/** What became of a row, for a table or a count. */
export function importOutcomeWord(outcome: ReportedOutcome): string {
  return outcomes[outcome];
}

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Western European)',
};

const delimiters: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

const newlines: Readonly<Record<Newline, string>> = {
  lf: 'LF (macOS, Linux)',
  crlf: 'CRLF (Windows)',
  cr: 'CR (old Mac)',
  mixed: 'mixed; all were read as LF',
};

/** How characters are stored in the file. */
export function encodingWord(encoding: Encoding, byteOrderMark: boolean): string {
  return byteOrderMark ? `${encodings[encoding]}, marked as such in the file` : encodings[encoding];
}

/** What parts the cells. */
export function delimiterWord(delimiter: Delimiter): string {
  return delimiters[delimiter];
}

/** What wraps cells. */
export function quoteWord(quote: Quote): string {
  if (quote === null) return 'none: quotation marks are part of the text';
  return quote === '"' ? 'double quotation marks' : 'apostrophes';
}

/** What ends the lines. */
export function newlineWord(newline: Newline): string {
  return newlines[newline];
}
