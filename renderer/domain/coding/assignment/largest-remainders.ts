/**
 * Shares a whole number of seats out in proportion to `sizes`: everybody gets their proportional part rounded down, and the
 * seats left go one each to the largest remainders (Hamilton's method), of equal ones to the first. Each part is less than
 * one seat away from its exact proportion, and none exceeds its size as long as `seats` does not exceed their sum.
 *
 * Example: 5 seats for sizes 6, 3 and 1 are 3, 1.5 and 0.5 exactly, and 3, 2 and 0 shared out.
 */
export function largestRemainders(sizes: readonly number[], seats: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return sizes.map(() => 0);
  // Remainders stay whole numbers: size × seats modulo the total.
  const parts = sizes.map((size, index) => ({
    index,
    whole: Math.floor((size * seats) / total),
    remainder: (size * seats) % total,
  }));
  const left = seats - parts.reduce((sum, { whole }) => sum + whole, 0);
  const first = new Set(
    parts
      .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ index, whole }) => whole + (first.has(index) ? 1 : 0));
}
