import { categoryPlaces } from './category-places.ts';
import type { Estimate, Ratings } from './estimate.ts';
import type { PairTable } from './rated-units.ts';

/**
 * Counts the pairs of ratings of two coders. Units that one of them did not rate are left out.
 *
 * @throws RangeError if a unit does not have exactly two columns.
 */
export function pairTableOf(ratings: Ratings): PairTable {
  if (ratings.some(({ length }) => length !== 2)) throw new RangeError('This coefficient compares exactly two coders.');
  const places = categoryPlaces(ratings);
  const table = Array.from(places, () => new Array<number>(places.size).fill(0));
  for (const [one = null, other = null] of ratings) {
    if (one === null || other === null) continue;
    const row = table[places.get(one) ?? -1] ?? [];
    const column = places.get(other) ?? -1;
    row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

/** A coefficient of two coders' raw ratings, computed on their table. Tells ratings that never meet from none at all. */
export function fromPairs(ratings: Ratings, coefficientOf: (table: PairTable) => Estimate): Estimate {
  const estimate = coefficientOf(pairTableOf(ratings));
  const isUnrated = estimate.value === null && ratings.every((unit) => unit.every((rating) => rating === null));
  return isUnrated ? { value: null, reason: 'nothing_rated' } : estimate;
}

/** What the coefficients of a table start from. */
export interface TableSums {
  /** n */
  readonly pairs: number;
  /** Σₖ nₖₖ */
  readonly agreeing: number;
  /** nₖ₊, how often the first coder used each category. */
  readonly first: readonly number[];
  /** n₊ₖ, how often the second did. */
  readonly second: readonly number[];
}

/** Adds up the rows, the columns and the diagonal. */
export function tableSums(table: PairTable): TableSums {
  const first = table.map(() => 0);
  const second = table.map(() => 0);
  let [pairs, agreeing] = [0, 0];
  for (let row = 0; row < table.length; row += 1) {
    for (let column = 0; column < table.length; column += 1) {
      const count = table[row]?.[column] ?? 0;
      pairs += count;
      if (row === column) agreeing += count;
      first[row] = (first[row] ?? 0) + count;
      second[column] = (second[column] ?? 0) + count;
    }
  }
  return { pairs, agreeing, first, second };
}
