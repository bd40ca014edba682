import type { PairCounts } from '../figures.ts';

/** How many units were rated by so many coders, of whom so many found the code. */
export interface FoundBy {
  readonly raters: number;
  readonly found: number;
  readonly units: number;
}

/**
 * The parts of Krippendorff's alpha: N ratings, those that found the code and those that did not, D_o and D_e; and percent
 * agreement, in which every unit weighs the same.
 */
export interface WorkedAlpha {
  readonly units: number;
  readonly percent: number;
  readonly ratings: number;
  readonly found: number;
  readonly notFound: number;
  /** The share of the ratings that found the code. */
  readonly prevalence: number;
  readonly observed: number;
  readonly expected: number;
  /** `null`: D_e is 0. */
  readonly alpha: number | null;
}

/** The parts of the figures of two coders that follow from their counts. `null`: 0 / 0. */
export interface WorkedPair {
  readonly n: number;
  /** Units in which the first and the second coder found the code. */
  readonly found: readonly [number, number];
  readonly observed: number;
  readonly expected: number;
  readonly kappa: number | null;
  readonly prevalence: number;
  /** Gwet's AC1, with its agreement by chance; always defined. */
  readonly ac1: { readonly expected: number; readonly value: number };
  readonly positive: number | null;
  readonly negative: number | null;
  readonly alpha: WorkedAlpha;
}

/**
 * Percent agreement, kappa, AC1, positive and negative agreement and alpha of two coders, step by step; `null` without units.
 *
 *     p_o = (a + d) / n        p_e = ((a + b)(a + c) + (c + d)(b + d)) / n²        κ = (p_o − p_e) / (1 − p_e)
 *     AC1 = (p_o − p_e) / (1 − p_e), but p_e = 2π (1 − π) with the prevalence π = (2a + b + c) / 2n
 *     positive = 2a / (2a + b + c)        negative = 2d / (2d + b + c)
 *
 * Cohen (1960), Gwet (2008), Cicchetti and Feinstein (1990), Krippendorff (2011): see the files of the coefficients.
 *
 * Example (Feinstein and Cicchetti 1990, table 1): 40, 9, 6, 45. p_o = 0.85, p_e = 0.5008, κ = 0.70.
 */
export function workedPair(counts: PairCounts): WorkedPair | null {
  const { a, b, c, d } = counts;
  const n = a + b + c + d;
  if (n === 0) return null;
  const observed = (a + d) / n;
  const byChance = (a + b) * (a + c) + (c + d) * (b + d);
  return {
    ...{ n, found: [a + b, a + c], observed },
    prevalence: (2 * a + b + c) / (2 * n),
    ac1: workedAC1(counts, n),
    expected: byChance / n ** 2,
    kappa: byChance === n ** 2 ? null : (n * (a + d) - byChance) / (n ** 2 - byChance),
    positive: shareOf(2 * a, b + c),
    negative: shareOf(2 * d, b + c),
    alpha: workedAlpha([
      { raters: 2, found: 2, units: a },
      { raters: 2, found: 1, units: b + c },
      { raters: 2, found: 0, units: d },
    ]),
  };
}

/** p_e from whole counts, 2 (2a + b + c)(b + c + 2d) / (2n)², which is never above 1/2. */
function workedAC1({ a, b, c, d }: PairCounts, n: number): WorkedPair['ac1'] {
  const expected = (2 * (2 * a + b + c) * (b + c + 2 * d)) / (2 * n) ** 2;
  return { expected, value: ((a + d) / n - expected) / (1 - expected) };
}

/**
 * Krippendorff's alpha step by step, of a code that a unit has or has not. A unit that f of its r coders found has
 * 2 f (r − f) ordered pairs of ratings that differ.
 *
 *     D_o = (1 / N) Σ 2 f (r − f) / (r − 1)        D_e = 2 N₁ N₀ / (N (N − 1))        α = 1 − D_o / D_e
 *     percent = 1 − (1 / n) Σ 2 f (r − f) / (r (r − 1))
 */
export function workedAlpha(units: readonly FoundBy[]): WorkedAlpha {
  const sum = (count: (one: FoundBy) => number) => units.reduce((total, one) => total + count(one) * one.units, 0);
  const ratings = sum(({ raters }) => raters);
  const found = sum((one) => one.found);
  const notFound = ratings - found;
  const differing = ({ raters, found: f }: FoundBy) => (2 * f * (raters - f)) / (raters - 1);
  const observed = sum(differing) / ratings;
  const expected = (2 * found * notFound) / (ratings * (ratings - 1));
  const n = sum(() => 1);
  const percent = 1 - sum((one) => differing(one) / one.raters) / n;
  const alpha = found === 0 || notFound === 0 ? null : 1 - observed / expected;
  return { units: n, percent, ratings, found, notFound, prevalence: found / ratings, observed, expected, alpha };
}

function shareOf(twice: number, differences: number): number | null {
  return twice + differences === 0 ? null : twice / (twice + differences);
}
