/** How far two categories differ, from 0 for the same to 1: a square table. Symmetric, with zeros on its diagonal. */
export type CategoryDistances = readonly (readonly number[])[];

/**
 * How far the ratings of one count differ from those of the other: Σ꜀ₖ one꜀ otherₖ d꜀ₖ over all categories c and k.
 * Without distances every two categories differ by 1, and it is the number of pairs that differ.
 */
export function distanceBetween(
  one: readonly number[],
  other: readonly number[],
  distances: CategoryDistances | undefined,
): number {
  if (distances === undefined) return differingPairs(one, other);
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    const count = one[at] ?? 0;
    if (count === 0) continue;
    const row = distances[at] ?? [];
    for (let to = 0; to < other.length; to += 1) sum += count * (other[to] ?? 0) * (row[to] ?? 0);
  }
  return sum;
}

function differingPairs(one: readonly number[], other: readonly number[]): number {
  let all = 0;
  for (const count of other) all += count;
  let pairs = 0;
  for (let at = 0; at < one.length; at += 1) pairs += (one[at] ?? 0) * (all - (other[at] ?? 0));
  return pairs;
}
