import type { CategoryDistances } from './category-distances.ts';

/** A code in a set of codes. */
export type Code = string | number;

/** How far two sets of codes differ, from 0 to 1. */
const setDistances = { nominal: nominalDistance, jaccard: jaccardDistance, masi: masiDistance };
export type SetDistance = keyof typeof setDistances;

/** The distances between all the sets, each with each, in their order. */
export function distancesBetweenSets(sets: readonly ReadonlySet<Code>[], distance: SetDistance): CategoryDistances {
  const distanceOf = setDistances[distance];
  return sets.map((one) => sets.map((other) => distanceOf(one, other)));
}

/**
 * 0 for the same codes, otherwise 1.
 *
 * Example: {1, 2} against {1} is 1.
 */
export function nominalDistance(one: ReadonlySet<Code>, other: ReadonlySet<Code>): number {
  return one.size === other.size && countShared(one, other) === one.size ? 0 : 1;
}

/**
 * The share of their codes that only one of the sets has; two empty sets: 0.
 *
 *     d = 1 − |A ∩ B| / |A ∪ B|
 *
 * Jaccard P. (1912). The distribution of the flora in the alpine zone. New Phytologist 11, 37–50.
 *
 * Example: {1, 2} against {1, 3} share one of three codes, d = 2/3. An empty set against any other is 1.
 */
export function jaccardDistance(one: ReadonlySet<Code>, other: ReadonlySet<Code>): number {
  const shared = countShared(one, other);
  const either = one.size + other.size - shared;
  return either === 0 ? 0 : (either - shared) / either;
}

/**
 * Measuring agreement on set-valued items: Jaccard's share, weighed by how the sets lie to one another.
 *
 *     d = 1 − m |A ∩ B| / |A ∪ B|        m = 1 equal, 2/3 one contains the other, 1/3 otherwise
 *
 * Two empty sets: 0. Some programs round m to 0.67 and 0.33; here it is exact.
 *
 * Passonneau R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation.
 * Proceedings of LREC, 831–836.
 *
 * Example: {1, 2} against {1} is 1 − 2/3 · 1/2 = 2/3; {1, 2} against {1, 3} is 1 − 1/3 · 1/3 = 8/9.
 */
export function masiDistance(one: ReadonlySet<Code>, other: ReadonlySet<Code>): number {
  const shared = countShared(one, other);
  const either = one.size + other.size - shared;
  if (shared === either) return 0;
  const contains = shared === Math.min(one.size, other.size);
  return 1 - ((contains ? 2 : 1) * shared) / (3 * either);
}

function countShared(one: ReadonlySet<Code>, other: ReadonlySet<Code>): number {
  let shared = 0;
  for (const code of one) if (other.has(code)) shared += 1;
  return shared;
}
