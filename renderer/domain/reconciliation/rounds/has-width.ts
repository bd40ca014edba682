/** What a standard error of nothing may come to by rounding. */
const rounding = 1e-9;

/** False of an interval whose ends are the same: nothing varied in what it was made from, so it does not say how sure a figure is. */
export function hasWidth([low, high]: readonly [number, number]): boolean {
  return high - low >= rounding;
}
