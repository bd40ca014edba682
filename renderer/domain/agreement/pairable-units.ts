import type { Ratings, UndefinedReason } from './estimate.ts';

/** How many coders gave a unit each category; the sum is at least two. */
export type CategoryCounts = ReadonlyMap<string | number, number>;

/** The units that at least two coders rated, as counts of each category, or the reason why there are none. */
export function pairableUnits(ratings: Ratings): { units: CategoryCounts[] } | { reason: UndefinedReason } {
  const rated = ratings.map((unit) => unit.filter((rating) => rating !== null));
  const units = rated.filter((unit) => unit.length >= 2).map(countCategories);
  if (units.length > 0) return { units };
  if (rated.every((unit) => unit.length === 0)) return { reason: 'nothing_rated' };
  return { reason: ratings.every((unit) => unit.length < 2) ? 'one_coder' : 'no_pair' };
}

/** Ratings of a unit: the sum of its counts. */
export function ratingsOf(unit: CategoryCounts): number {
  return sum(unit.values());
}

/** Ordered pairs of a unit's ratings that agree: Σ r(r − 1) over its categories. */
export function agreeingPairs(unit: CategoryCounts): number {
  return sum([...unit.values()].map((count) => count * (count - 1)));
}

/** The sum of the numbers; 0 for none. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function countCategories(unit: readonly (string | number)[]): CategoryCounts {
  const counts = new Map<string | number, number>();
  for (const rating of unit) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}
