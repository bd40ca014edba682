import type { FileProblemCode } from '../table.ts';
import { startsWith } from './decode-bytes.ts';

const SIGNATURES: readonly (readonly [readonly number[], FileProblemCode])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf_document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old_excel_workbook'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich_text_document'],
  [[0xff, 0xfe, 0x00, 0x00], 'unsupported_encoding'],
  [[0x00, 0x00, 0xfe, 0xff], 'unsupported_encoding'],
  [[0x1f, 0x8b], 'binary_file'],
  [[0x89, 0x50, 0x4e, 0x47], 'binary_file'],
  [[0xff, 0xd8, 0xff], 'binary_file'],
];

/** Names that stand, uncompressed, in the directory of an archive. */
const ARCHIVES: readonly (readonly [string, FileProblemCode])[] = [
  ['xl/workbook', 'excel_workbook'],
  ['xl/worksheets', 'excel_workbook'],
  ['word/document', 'word_document'],
  ['opendocument.spreadsheet', 'opendocument_spreadsheet'],
];

/** What a file that is no delimited text is, told by its first bytes and, for archives, the names inside; `null` if it may be text. */
export function foreignFile(bytes: Uint8Array): FileProblemCode | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return archiveKind(bytes);
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null;
}

function archiveKind(bytes: Uint8Array): FileProblemCode {
  const names = new TextDecoder('latin1').decode(bytes);
  return ARCHIVES.find(([name]) => names.includes(name))?.[1] ?? 'zip_archive';
}

const SAMPLE_CHARACTERS = 4096;

/** The same for decoded text: a web page, or bytes that are no text at all. */
export function foreignText(text: string): FileProblemCode | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (/^\s*<(?:!doctype html|html)[\s>]/i.test(sample)) return 'web_page';
  const controls = sample.split('').filter((character) => character < ' ' && character.trim() !== '').length;
  return controls > sample.length / 20 && controls > 1 ? 'binary_file' : null;
}
