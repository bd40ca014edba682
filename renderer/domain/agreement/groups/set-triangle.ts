/** How far every two label sets differ: of each set its distances to those before it, one set after the other. Half of a symmetric table. */
export type SetTriangle = Float64Array;

/** The distances between the sets. */
export function setTriangle<Item>(sets: readonly Item[], distance: (one: Item, other: Item) => number): SetTriangle {
  const triangle = new Float64Array((sets.length * (sets.length - 1)) / 2);
  let place = 0;
  for (const [at, one] of sets.entries()) {
    for (const other of sets.slice(0, at)) {
      triangle[place] = distance(one, other);
      place += 1;
    }
  }
  return triangle;
}

/** How far two sets differ, by their places among the sets; 0 for the same. */
export function distanceIn(triangle: SetTriangle, one: number, other: number): number {
  if (one === other) return 0;
  const [before, after] = one < other ? [one, other] : [other, one];
  return triangle[(after * (after - 1)) / 2 + before] ?? 0;
}

/**
 * Σ꜀ₖ N꜀ Nₖ d꜀ₖ for two distances at once, which takes hardly longer than for one.
 *
 * Example: N = 2, 3 and 1 with all distances 1: 2 · (2 · 3 + 2 · 1 + 3 · 1) = 22.
 */
export function expectedDisagreements(totals: Float64Array, one: SetTriangle, other: SetTriangle): [number, number] {
  let [ofOne, ofOther, place] = [0, 0, 0];
  for (let set = 0; set < totals.length; set += 1) {
    const total = totals[set] ?? 0;
    if (total === 0) {
      place += set;
      continue;
    }
    let [fromOne, fromOther] = [0, 0];
    for (let before = 0; before < set; before += 1) {
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

/** Σ꜀ N꜀ d꜀ₖ for each set k. */
export function distancesToAll(totals: Float64Array, triangle: SetTriangle): Float64Array {
  const sums = new Float64Array(totals.length);
  let place = 0;
  for (let set = 0; set < totals.length; set += 1) {
    for (let before = 0; before < set; before += 1) {
      const distance = triangle[place] ?? 0;
      sums[set] = (sums[set] ?? 0) + distance * (totals[before] ?? 0);
      sums[before] = (sums[before] ?? 0) + distance * (totals[set] ?? 0);
      place += 1;
    }
  }
  return sums;
}
