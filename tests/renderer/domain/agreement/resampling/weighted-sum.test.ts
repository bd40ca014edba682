import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedSum } from '../../../../../renderer/domain/agreement/resampling/weighted-sum.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const numRuns = propertyRuns;

/** Tables with empty and repeated columns among others. */
const anyTable = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc
    .tuple(
      fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: columns, maxLength: columns }), {
        maxLength: 11,
      }),
      fc.array(fc.nat({ max: columns }), { minLength: 1, maxLength: 6 }),
    )
    .map(([rows, picked]) => rows.map((row) => picked.map((column) => row[column] ?? 0))),
);

describe('weightedSum', () => {
  it('adds up every column, each row as often as told, again and again', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.array(fc.nat({ max: 4 })), { minLength: 1, maxLength: 3 }), (table, rounds) => {
        const width = table[0]?.length ?? 0;
        const totals = new Float64Array(width);
        const addUp = weightedSum(Float64Array.from(table.flat()), totals);
        for (const round of rounds) {
          const times = Uint16Array.from(table, (_, row) => round[row] ?? 1);
          addUp(times);
          const expected = Array.from({ length: width }, (_, column) =>
            table.reduce((sum, row, at) => sum + (row[column] ?? 0) * (times[at] ?? 0), 0),
          );
          expect([...totals]).toEqual(expected);
        }
      }),
      { numRuns },
    );
  });

  it('takes a table without rows, and one without columns', () => {
    const totals = new Float64Array([7, 7]);
    weightedSum(new Float64Array(0), totals)(new Uint16Array(0));
    expect([...totals]).toEqual([0, 0]);
    expect(() => weightedSum(new Float64Array(0), new Float64Array(0))(new Uint16Array([1, 2]))).not.toThrow();
  });
});
