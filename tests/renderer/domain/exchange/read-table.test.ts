import { describe, expect, it } from 'vitest';
import { fileProblemOf, joined, tableOf, tableOfBytes, utf16 } from './support/tables.ts';

const CURLY = 'case_id;summary\r\nC1;“She’s safe” – café, £5\r\nC2;plain\r\n';
const CURLY_ROWS = [
  ['C1', '“She’s safe” – café, £5'],
  ['C2', 'plain'],
];
/** The same in Windows-1252, from the code page's published table. */
const CURLY_1252 = joined(
  [...'case_id;summary\r\nC1;'].map((character) => character.charCodeAt(0)),
  [0x93, 0x53, 0x68, 0x65, 0x92, 0x73, 0x20, 0x73, 0x61, 0x66, 0x65, 0x94, 0x20, 0x96, 0x20],
  [0x63, 0x61, 0x66, 0xe9, 0x2c, 0x20, 0xa3, 0x35],
  [...'\r\nC2;plain\r\n'].map((character) => character.charCodeAt(0)),
);

describe('encodings are found by themselves', () => {
  const files: readonly (readonly [string, Uint8Array, string, boolean])[] = [
    ['UTF-8', new TextEncoder().encode(CURLY), 'utf-8', false],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${CURLY}`), 'utf-8', true],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${CURLY}`, 'le'), 'utf-16le', true],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${CURLY}`, 'be'), 'utf-16be', true],
    ['UTF-16 LE', utf16(CURLY, 'le'), 'utf-16le', false],
    ['UTF-16 BE', utf16(CURLY, 'be'), 'utf-16be', false],
    ['Windows-1252', CURLY_1252, 'windows-1252', false],
  ];
  it.each(files)('%s', async (_name, bytes, encoding, byteOrderMark) => {
    const table = await tableOfBytes(bytes);
    expect(table.columns).toEqual(['case_id', 'summary']);
    expect(table.rows).toEqual(CURLY_ROWS);
    expect(table.report).toMatchObject({ encoding, byteOrderMark, delimiter: ';', newline: 'crlf' });
  });

  it('every byte of Windows-1252 that has a character gives it', async () => {
    const bytes = joined(
      [...'a,b\n1,'].map((character) => character.charCodeAt(0)),
      [0x80, 0x8e, 0x9c, 0x9f, 0xa0, 0xff],
    );
    expect((await tableOfBytes(bytes)).rows).toEqual([['1', '€ŽœŸ\u00A0ÿ']]);
  });

  it('a UTF-8 file with one broken byte stays UTF-8 and loses that row only', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const table = await tableOfBytes(joined(encode('id,text\n1,café ’\n2,bro'), [0xe9], encode('ken\n3,naïve\n')));
    expect(table.report.encoding).toBe('utf-8');
    expect(table.rows).toEqual([
      ['1', 'café ’'],
      ['3', 'naïve'],
    ]);
    expect(table.report.problems).toMatchObject([{ code: 'undecodable_bytes', row: 2, line: 3, refused: true }]);
  });
});

describe('delimiters, quotation marks and line ends are found by themselves', () => {
  it.each([[','], [';'], ['\t'], ['|']])('%j', async (delimiter) => {
    const lines = [
      ['id', 'text', 'region'],
      ['1', '"one, two; three\tfour|five"', 'North'],
      ['2', 'x', ''],
    ];
    const table = await tableOf(lines.map((cells) => cells.join(delimiter)).join('\n'));
    expect(table.report.delimiter).toBe(delimiter);
    expect(table.rows).toEqual([
      ['1', 'one, two; three\tfour|five', 'North'],
      ['2', 'x', ''],
    ]);
  });

  it.each([
    ['lf', '\n'],
    ['crlf', '\r\n'],
    ['cr', '\r'],
  ])('%s, and line breaks inside quotation marks are kept', async (newline, end) => {
    const table = await tableOf(['id,text', '1,"a\nb\r\n\nc"', '2,d'].join(end));
    expect(table.report.newline).toBe(newline);
    expect(table.rows).toEqual([
      ['1', 'a\nb\r\n\nc'],
      ['2', 'd'],
    ]);
  });

  it('mixed line ends are read as LF and told', async () => {
    const table = await tableOf('id,text\r\n1,a\n2,"b\r\nc"\r3,d');
    expect(table.report.newline).toBe('mixed');
    expect(table.rows).toEqual([
      ['1', 'a'],
      ['2', 'b\nc'],
      ['3', 'd'],
    ]);
  });

  it('apostrophes wrap cells only if they wrap the header', async () => {
    expect((await tableOf("'id','text'\n'1','it''s, so'\n")).rows).toEqual([['1', "it's, so"]]);
    expect((await tableOf("id,text\n1,'tis so\n2,so 'tis\n")).rows[0]).toEqual(['1', "'tis so"]);
  });

  it('marks without a meaning are text', async () => {
    const table = await tableOf('id\ttext\n1\t"No," he said.\n2\t"Yes" once\n3\t"Who?" she asked\n');
    expect(table.report.quote).toBeNull();
    expect(table.rows[0]).toEqual(['1', '"No," he said.']);
  });

  it('doubled marks become one, curly ones and outer spaces stay as they are', async () => {
    const table = await tableOf('id,text\n1,"  He said ""no"" twice  "\n2, ‘x’ “y” \u0065\u0301 \n');
    expect(table.rows).toEqual([
      ['1', '  He said "no" twice  '],
      ['2', ' ‘x’ “y” \u0065\u0301 '],
    ]);
  });

  it("Excel's note of the delimiter is no row, and lines still count it", async () => {
    const table = await tableOf('sep=;\r\nid;text\r\n1;a\r\n');
    expect(table.columns).toEqual(['id', 'text']);
    expect(table.positions).toEqual([{ row: 1, line: 3 }]);
  });
});

describe('columns', () => {
  it('hold nothing that no project could be kept with', async () => {
    const table = await tableOf('id,text,Reg\0ion,Region\n1,2,3,4\n');
    expect(table.columns).toEqual(['id', 'text', 'Region', 'Region (2)']);
    expect(table.report.mendedColumns.map(({ column }) => column)).toEqual([2, 3]);
  });

  it('get a name of their own, and what was mended is told', async () => {
    const table = await tableOf('id, text ,,id,id (2)\n1,2,3,4,5\n');
    expect(table.columns).toEqual(['id', 'text', 'Column 3', 'id (3)', 'id (2)']);
    expect(table.report.mendedColumns).toEqual([
      { column: 2, found: '', name: 'Column 3' },
      { column: 3, found: 'id', name: 'id (3)' },
    ]);
  });
});

it('a first row with a number in it is a header unless only the number tells it from the ids', async () => {
  expect((await tableOf('q1,text\nC1,a\nC2,b\n')).columns).toEqual(['q1', 'text']);
  expect(await fileProblemOf('1,a\n2,b\n10,c\n')).toBe('header_missing');
});

describe('a bad file costs nothing and is named', () => {
  const zip = (name: string) => joined([0x50, 0x4b, 3, 4, 20, 0, 0, 0], new TextEncoder().encode(`xx${name}xx`));
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['empty_file', ''],
    ['empty_file', '\uFEFF \r\n\r\n'],
    ['excel_workbook', zip('xl/workbook.xml')],
    ['word_document', zip('word/document.xml')],
    ['opendocument_spreadsheet', zip('application/vnd.oasis.opendocument.spreadsheet')],
    ['zip_archive', zip('summaries.csv')],
    ['pdf_document', '%PDF-1.7\n'],
    ['old_excel_workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['rich_text_document', '{\\rtf1\\ansi x,y}'],
    ['web_page', '<!DOCTYPE html><html><body>id,text</body></html>'],
    ['binary_file', Uint8Array.from({ length: 400 }, (_, index) => index % 9)],
    ['unsupported_encoding', Uint8Array.of(0xff, 0xfe, 0, 0, 0x69, 0, 0, 0)],
    ['one_column', 'summary\nfirst\nsecond\n'],
    ['no_rows', 'id,text\n'],
    ['header_missing', 'C001,He plays\nC002,She sings\nC003,They run\n'],
    ['header_missing', `C001,${'A long summary. '.repeat(20)}\n`],
  ];
  it.each(files)('%s', async (code, content) => {
    expect(await fileProblemOf(content)).toBe(code);
  });
});
