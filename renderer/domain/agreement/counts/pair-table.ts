import type { Ratings } from '../estimate.ts';
import { categoryPlaces } from './category-places.ts';
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
