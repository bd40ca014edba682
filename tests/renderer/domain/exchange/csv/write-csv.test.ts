import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../../../../renderer/domain/exchange/csv/formula-guard.ts';
import { writeCsv } from '../../../../../renderer/domain/exchange/csv/write-csv.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { tableOf } from '../support/tables.ts';

const text = fc.string({
  unit: fc.constantFrom('a', "'", '=', '-', '"', ',', '\n', '\t', ' ', '🙂', 'é', '\r\n'),
  maxLength: 8,
});

describe('writeCsv', () => {
  it('writes commas, CRLF rows, doubled marks, kept line ends, blanks and plain numbers', () => {
    const rows = [
      ['a,b', 'say "no"', 'x\ny', null, -5, 0.25],
      [' outer ', '', '-5', '+1', 1e21, 0],
    ];
    expect(writeCsv({ columns: ['a', 'b', 'c', 'd', 'e', 'f'], rows })).toBe(
      'schema_version,a,b,c,d,e,f\r\n1,"a,b","say ""no""","x\ny",,-5,0.25\r\n1," outer ",,\'-5,\'+1,1e+21,0\r\n',
    );
  });

  it('is read back by an independent parser, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const [, ...read] = parse(writeCsv({ columns: ['a', 'b'], rows }), { record_delimiter: '\r\n' }) as string[][];
        expect(read.map(([, a, b]) => [unguardFormula(a ?? ''), unguardFormula(b ?? '')])).toEqual(rows);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('is read back by our own reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async (rows) => {
        const { rows: read } = await tableOf(writeCsv({ columns: ['case_id', 'text'], rows }));
        expect(read.map(([, a, b]) => [unguardFormula(a ?? ''), unguardFormula(b ?? '')])).toEqual(rows);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('the formula guard', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['+44', "'+44"],
    ['-', "'-"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ["'tis", "'tis"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j becomes %j, and comes back', (before, after) => {
    expect(guardFormula(before)).toBe(after);
    expect(unguardFormula(after)).toBe(before);
  });
});
