import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestMatching } from '../../../../../renderer/domain/agreement/spans/span-matching.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const numRuns = propertyRuns;

/** Rows × columns; `null`: may not match, otherwise the gain. */
type Gains = readonly (readonly (number | null)[])[];

const anyGains = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

const gainAt = (gains: Gains, row: number, column: number) => gains[row]?.[column] ?? null;

function matched(gains: Gains) {
  return largestMatching(
    gains.length,
    gains[0]?.length ?? 0,
    (row, column) => gainAt(gains, row, column) !== null,
    (row, column) => gainAt(gains, row, column) ?? 0,
  );
}

/** Tries everything: a row stays alone or takes any column that is left. */
function bestByTrying(gains: Gains, row = 0, taken: readonly number[] = []): { pairs: number; gain: number } {
  if (row === gains.length) return { pairs: 0, gain: 0 };
  let best = bestByTrying(gains, row + 1, taken);
  for (const [column, gain] of (gains[row] ?? []).entries()) {
    if (gain === null || taken.includes(column)) continue;
    const rest = bestByTrying(gains, row + 1, [...taken, column]);
    const tried = { pairs: rest.pairs + 1, gain: rest.gain + gain };
    if (tried.pairs > best.pairs || (tried.pairs === best.pairs && tried.gain > best.gain)) best = tried;
  }
  return best;
}

describe('largestMatching', () => {
  it('gives up a first choice where that lets one more pair be made', () => {
    expect(largestMatching(2, 2, (row, column) => row === 0 || column === 0)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('prefers a larger matching to a greater gain', () => {
    const gains = [
      [9, 1],
      [1, null],
    ];
    expect(matched(gains)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('takes the pair that gains most where only one can be made', () => {
    expect(matched([[2, 9, 3]])).toEqual([[0, 1]]);
    expect(matched([[2], [9], [3]])).toEqual([[1, 0]]);
  });

  it('makes no pair without rows, without columns, and where nothing may match', () => {
    expect(largestMatching(0, 3, () => true)).toEqual([]);
    expect(largestMatching(3, 0, () => true)).toEqual([]);
    expect(largestMatching(3, 3, () => false)).toEqual([]);
  });

  it('makes as many pairs as trying everything, and gains as much', () => {
    fc.assert(
      fc.property(anyGains, (gains) => {
        const pairs = matched(gains);
        const gain = pairs.reduce((total, [row, column]) => total + (gainAt(gains, row, column) ?? 0), 0);
        expect({ pairs: pairs.length, gain }).toEqual(bestByTrying(gains));
      }),
      { numRuns },
    );
  });

  it('uses no row and no column twice, keeps to what may match, and goes by rows', () => {
    fc.assert(
      fc.property(anyGains, (gains) => {
        const pairs = matched(gains);
        const [rows, columns] = [pairs.map(([row]) => row), pairs.map(([, column]) => column)];
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(new Set(columns).size).toBe(columns.length);
        expect(pairs.every(([row, column]) => gainAt(gains, row, column) !== null)).toBe(true);
      }),
      { numRuns },
    );
  });
});
