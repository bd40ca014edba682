import type { CategoryDistances } from './category-distances.ts';

/** The distances of each category to those before it, one category after the other: half of a symmetric table. */
export function belowDiagonal(distances: CategoryDistances): Float64Array {
  return Float64Array.from(distances.flatMap((row, at) => row.slice(0, at)));
}

/**
 * Σ꜀ₖ N꜀ Nₖ d꜀ₖ for two distances at once, which takes hardly longer than for one; they come as `belowDiagonal` gives them.
 *
 * Example: N = 2, 3 and 1 with all distances 1: 2 · (2 · 3 + 2 · 1 + 3 · 1) = 22.
 */
export function expectedDisagreements(totals: Float64Array, one: Float64Array, other: Float64Array): [number, number] {
  let [ofOne, ofOther, place] = [0, 0, 0];
  for (let category = 0; category < totals.length; category += 1) {
    const total = totals[category] ?? 0;
    if (total === 0) {
      place += category;
      continue;
    }
    let [fromOne, fromOther] = [0, 0];
    for (let before = 0; before < category; before += 1) {
      const count = totals[before] ?? 0;
      fromOne += count * (one[place] ?? 0);
      fromOther += count * (other[place] ?? 0);
      place += 1;
    }
    ofOne += 2 * total * fromOne;
    ofOther += 2 * total * fromOther;
  }
  return [ofOne, ofOther];
}
