/**
 * True if of things that could have gone either way so many more went the first way than the second that chance would do as
 * much, either way round, less than once in twenty: a two-sided exact sign test at the 5 % level.
 *
 *     p = 2 Σ C(n, k) / 2ⁿ        k = 0 … rarer        n = first + second
 *
 * Example: 6 to 0 is 2 / 2⁶ = 0.031; 3 to 1 is 2 · (1 + 4) / 2⁴ = 0.625.
 */
export function isOneWay(first: number, second: number): boolean {
  if (first <= second) return false;
  const n = first + second;
  // In logarithms, since 2ⁿ soon leaves the range of numbers.
  let term = -n * Math.LN2;
  let tail = Math.exp(term);
  for (let k = 1; k <= second; k += 1) {
    term += Math.log((n - k + 1) / k);
    tail += Math.exp(term);
  }
  return 2 * tail < 0.05;
}
