import type { Problem } from '../../../codebook/problem.ts';
import { decodeBytes } from './csv/decode-bytes.ts';
import { detectFormat } from './csv/detect-format.ts';
import { detectNewline, withOneNewline } from './csv/detect-newline.ts';
import { foreignFile, foreignText } from './csv/foreign-file.ts';
import { hasHeader, nameColumns } from './csv/header.ts';
import { judgeRows } from './csv/judge-rows.ts';
import { salvageRows } from './csv/salvage-rows.ts';
import type { FileProblemCode, ReadTableResult } from './table.ts';

/** Two thousand long narratives are about ten megabytes. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** A hundred times the largest study; far more would end the window for want of memory. */
const MOST_ROWS = 200_000;

/** A first line by which Excel tells itself the delimiter; it is no row. */
const DELIMITER_NOTE = /^sep=[,;\t|](?:\r\n|\r|\n)/i;

/**
 * Reads delimited text into a table of verbatim strings, finding encoding, delimiter, quotation mark and line ends by
 * itself; the report says what was found and names every row that was refused or is odd. A file that gives no table is a
 * problem with its reason. Never throws, whatever the bytes are.
 */
export async function readTable(fileName: string, bytes: Uint8Array): Promise<ReadTableResult> {
  const refuse = (code: FileProblemCode, details: Problem['details'] = {}) => ({
    problem: { code, place: fileName, details },
  });
  if (bytes.length > LARGEST_FILE) return refuse('too_large', { bytes: bytes.length, limit: LARGEST_FILE });
  const foreign = foreignFile(bytes);
  if (foreign) return refuse(foreign);
  const decoded = decodeBytes(bytes);
  if (decoded.text.trim() === '') return refuse('empty_file');
  const noText = foreignText(decoded.text);
  if (noText) return refuse(noText);

  const newline = detectNewline(decoded.text);
  const whole = newline === 'mixed' ? withOneNewline(decoded.text) : decoded.text;
  const text = whole.replace(DELIMITER_NOTE, '');
  const format = detectFormat(text, newline === 'mixed' ? 'lf' : newline);
  if (!format) return refuse('one_column');
  const { rows: rawRows, blankLines } = salvageRows(text, format, MOST_ROWS + 2);
  if (rawRows.length > MOST_ROWS + 1) return refuse('too_many_rows', { limit: MOST_ROWS });
  const [header, ...data] = rawRows;
  if (!header || !hasHeader(header, data)) return refuse('header_missing');
  if (data.length === 0) return refuse('no_rows');

  const { columns, mendedColumns } = nameColumns(header.cells);
  const { rows, positions, problems } = judgeRows(text, data, {
    width: columns.length,
    damaged: decoded.damaged,
    firstLine: text === whole ? 1 : 2,
  });
  const { encoding, byteOrderMark } = decoded;
  const found = { encoding, byteOrderMark, delimiter: format.delimiter, quote: format.quote, newline };
  const counts = { rowsFound: data.length, rowsRefused: data.length - rows.length, blankLines };
  return { columns, rows, positions, report: { fileName, ...found, ...counts, mendedColumns, problems } };
}
