import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../renderer/domain/exchange/read-table.ts';
import { joined, tableOf, tableOfBytes, utf16 } from './support/tables.ts';

describe('a bad row costs that row', () => {
  it('too many and too few cells are told with row and line, the rest comes in', async () => {
    const table = await tableOf('id,text,region\n1,"a\nb",N\n2,x,y,z\n3,only\n\n4,c,S,,\n');
    expect(table.rows).toEqual([
      ['1', 'a\nb', 'N'],
      ['4', 'c', 'S'],
    ]);
    expect(table.positions).toEqual([
      { row: 1, line: 2 },
      { row: 4, line: 7 },
    ]);
    expect(table.report).toMatchObject({ rowsFound: 4, rowsRefused: 2, blankLines: 1 });
    expect(table.report.problems).toEqual([
      { code: 'too_many_cells', row: 2, line: 4, place: 'row 2', refused: true, details: { cells: 4, columns: 3 } },
      { code: 'too_few_cells', row: 3, line: 5, place: 'row 3', refused: true, details: { cells: 2, columns: 3 } },
    ]);
  });

  it('NUL and lone surrogates', async () => {
    expect((await tableOf('id,text\n1,a\0b\n2,ok\n')).report.problems).toMatchObject([
      { code: 'nul_character', row: 1 },
    ]);
    const table = await tableOfBytes(joined([0xff, 0xfe], utf16('id,text\n1,a\uD83Db\n2,\u{1F642}\n', 'le')));
    expect(table.rows).toEqual([['2', '🙂']]);
    expect(table.report.problems).toMatchObject([{ code: 'lone_surrogate', row: 1, line: 2 }]);
  });

  it('bytes that Windows-1252 leaves unassigned', async () => {
    const bytes = joined(
      [...'id,text\n1,a'].map((character) => character.charCodeAt(0)),
      [0x81, 0x0a, 0x32, 0x2c, 0xe9],
    );
    const table = await tableOfBytes(bytes);
    expect(table.rows).toEqual([['2', 'é']]);
    expect(table.report.problems).toMatchObject([{ code: 'undecodable_bytes', row: 1 }]);
  });

  it('a sign for a lost character that the file itself holds is a warning', async () => {
    const table = await tableOf('id,text\n1,caf\uFFFD\n');
    expect(table.rows).toHaveLength(1);
    expect(table.report.problems).toMatchObject([{ code: 'replacement_character', refused: false }]);
  });

  it('a cell too long for sense', async () => {
    const table = await tableOf(`id,text\n1,${'x'.repeat(2_000_001)}\n2,ok\n`);
    expect(table.rows).toEqual([['2', 'ok']]);
    expect(table.report.problems).toMatchObject([{ code: 'cell_too_long', row: 1 }]);
  });
});

describe('a quotation mark that never closes', () => {
  it('costs its row, and the rows after it are read', async () => {
    const table = await tableOf('id,text\nC1,a\nC2,"open, it\nC3,c\nC4,"d, e"\nC5,f\n');
    expect(table.rows).toEqual([
      ['C1', 'a'],
      ['C3', 'c'],
      ['C4', 'd, e'],
      ['C5', 'f'],
    ]);
    expect(table.report.problems).toMatchObject([
      { code: 'unterminated_quote', row: 2, line: 3, details: { lastLine: 3 } },
    ]);
    expect(table.positions.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
  });

  it('is noticed where the next mark seems to close it', async () => {
    const table = await tableOf('id,text,region\n1,"a, b",N\n2,"open,N\n3,"c, d",S\n4,"e, f",S\n');
    expect(table.rows.map(([id]) => id)).toEqual(['1', '3', '4']);
    expect(table.report.problems).toMatchObject([{ code: 'unterminated_quote', row: 2, line: 3 }]);
  });

  it('in the very first row of data does not hide the second', async () => {
    const table = await tableOf('id,text\nC1,"open\nC2,b\nC3,c\n');
    expect(table.rows.map(([id]) => id)).toEqual(['C2', 'C3']);
  });

  it('in a text of several lines does not make rows of its prose', async () => {
    const table = await tableOf('id,text\n1,a\n2,"A long\nprose, with a comma\nand, more\n');
    expect(table.rows).toEqual([['1', 'a']]);
    expect(table.report.problems).toMatchObject([
      { code: 'unterminated_quote', row: 2, line: 3, details: { lastLine: 5 } },
    ]);
  });

  it('in a text of several lines does not hide the rows after it', async () => {
    const table = await tableOf('id,text\nC1,a\nC2,"one\ntwo, three\nC3,"c"\nC4,d\n');
    expect(table.rows.map(([id]) => id)).toEqual(['C1', 'C3', 'C4']);
    expect(table.report.problems).toMatchObject([{ code: 'unterminated_quote', row: 2, details: { lastLine: 4 } }]);
  });

  it('is told even if nothing follows it', async () => {
    const table = await tableOf('id,text\n1,a\n"');
    expect(table.report.problems).toMatchObject([{ code: 'unterminated_quote', row: 2, line: 3 }]);
  });

  it('many of them do not take for ever', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => (index % 2 ? `C${index},"open` : `C${index},ok`));
    const started = performance.now();
    const table = await tableOf(`id,text\n${rows.join('\n')}\n`);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(table.report.rowsFound).toBeGreaterThan(0);
  });
});

it('a mark inside a quoted text that is not doubled is a warning, and the text is whole', async () => {
  const table = await tableOf('id,text\n1,"He said "no" twice, loudly"\n2,"x, y"\n3,"z"\n');
  expect(table.rows[0]).toEqual(['1', 'He said "no" twice, loudly']);
  expect(table.report.problems).toMatchObject([{ code: 'stray_quote', row: 1, refused: false }]);
});

it('blank lines without end cost nothing, and rows without end are refused', async () => {
  const blank = await tableOf(`id,text\n1,a\n${',\n'.repeat(1_000_000)}\n\n2,b\n`);
  expect(blank.rows).toHaveLength(2);
  expect(blank.positions[1]).toEqual({ row: 2, line: 1_000_005 });
  expect(blank.report).toMatchObject({ rowsFound: 2, blankLines: 1_000_002 });
  const endless = new TextEncoder().encode(`id,text\n${'1,a\n'.repeat(200_001)}`);
  expect(await readTable('x.csv', endless)).toMatchObject({ problem: { code: 'too_many_rows' } });
});
