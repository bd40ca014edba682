import type { PairTable } from '../counts/rated-units.ts';

/** The parts of the figures of two coders that follow from a table of any number of categories. */
export interface WorkedCategories {
  readonly n: number;
  /** Units on the diagonal, category by category. */
  readonly agreed: readonly number[];
  /** What the first and the second coder gave how often. */
  readonly totals: readonly (readonly [number, number])[];
  readonly observed: number;
  readonly kappa: WorkedCoefficient;
  readonly ac1: WorkedCoefficient;
  readonly alpha: WorkedCoefficient;
}

/** A coefficient with what it expects by chance: agreement, or for alpha disagreement. `null`: 0 / 0. */
export interface WorkedCoefficient {
  readonly expected: number;
  readonly value: number | null;
}

/**
 * Percent agreement, kappa, AC1 and alpha of two coders, step by step, from nᵢⱼ units to which the first gave category i and
 * the second j; q is the number of categories, used or not. `null` without units.
 *
 *     p_o = Σ nₖₖ / n        κ: p_e = Σ nₖ₊ n₊ₖ / n²        AC1: p_e = Σ πₖ (1 − πₖ) / (q − 1), πₖ = (nₖ₊ + n₊ₖ) / 2n
 *     α = 1 − (1 − p_o) / D_e,  D_e = 1 − Σ Nₖ (Nₖ − 1) / (N (N − 1)),  Nₖ = nₖ₊ + n₊ₖ,  N = 2n
 *
 * Cohen (1960), Gwet (2008), Krippendorff (2011): see the files of the coefficients.
 *
 * Example: rows 4 1 0, 0 2 1, 0 0 2. p_o = 8 / 10; p_e = (5 · 4 + 3 · 3 + 2 · 3) / 100 = 0.35; κ = 0.45 / 0.65 = 0.6923.
 */
export function workedCategories(counts: PairTable): WorkedCategories | null {
  const rows = counts.map(sum);
  const totals = rows.map((row, at): [number, number] => [row, sum(counts.map((line) => line[at] ?? 0))]);
  const n = sum(rows);
  if (n === 0) return null;
  const agreed = counts.map((line, at) => line[at] ?? 0);
  const both = totals.map(sum);
  const products = sum(totals.map(([one, other]) => one * other));
  const alike = sum(both.map((count) => count * (count - 1)));
  const differ = 2 * n * (2 * n - 1);
  const shares = both.map((count) => count / (2 * n));
  const byChance = sum(shares.map((share) => share * (1 - share))) / (counts.length - 1);
  const observed = sum(agreed) / n;
  return {
    ...{ n, agreed, totals, observed },
    kappa: {
      expected: products / n ** 2,
      value: products === n ** 2 ? null : (n * sum(agreed) - products) / (n ** 2 - products),
    },
    ac1: { expected: byChance, value: (observed - byChance) / (1 - byChance) },
    alpha: {
      expected: 1 - alike / differ,
      value: alike === differ ? null : 1 - ((1 - observed) * differ) / (differ - alike),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
