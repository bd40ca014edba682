import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../renderer/domain/exchange/read-table.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { tableOf } from './support/tables.ts';

/** A second writer, by RFC 4180 and nothing else. */
function write(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
}

const cell = fc
  .string({
    unit: fc.constantFrom('a', 'é', '🙂', ' ', ',', ';', '\t', '|', '"', "'", '\n', '\r\n', '“', '1', '='),
    maxLength: 12,
  })
  .filter((text) => !/\r(?!\n)/.test(text));

describe('readTable', () => {
  it('gives back any table that an independent writer wrote', async () => {
    const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }).map((rows) => ({
        columns: Array.from({ length: width }, (_, index) => `column ${'abcde'[index]}`),
        rows: rows.map((cells, index) => [`row${index}`, ...cells.slice(1)]),
      })),
    );
    const ends = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(',', ';', '\t', '|'),
        ends,
        async ({ columns, rows }, delimiter, end) => {
          const table = await tableOf(write([columns, ...rows], delimiter, end));
          expect(table.columns).toEqual(columns);
          expect(table.rows).toEqual(rows);
          expect(table.report.problems).toEqual([]);
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('never throws, accounts for every row it found, and gives rows as wide as the header', async () => {
    const lines = fc.array(
      fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ';', ' ', '\0', '\uFFFD'), maxLength: 200 }),
      { maxLength: 4 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      lines.map((parts) => new TextEncoder().encode(`id,text\nC1,a\n${parts.join('\n')}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const result = await readTable('fuzz.csv', content);
        if ('problem' in result) return;
        const { rows, columns, positions, report } = result;
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
        expect(positions).toHaveLength(rows.length);
        expect(rows.length + report.rowsRefused).toBe(report.rowsFound);
        expect(report.problems.filter(({ refused }) => refused)).toHaveLength(report.rowsRefused);
        const told = [...positions, ...report.problems.filter(({ refused }) => refused)].map(({ row }) => row);
        expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: report.rowsFound }, (_, index) => index + 1));
      }),
      { numRuns: propertyRuns * 5 },
    );
  });
});
