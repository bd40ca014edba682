import { dot } from '../counts/rated-units.ts';
import { distancesToAll, type SetTriangle } from './set-triangle.ts';

/** What the standard error of an alpha of label sets is made of. */
interface SetAlphaSums {
  /** By distinct row, the sets that its unit has. */
  readonly ratings: readonly (readonly number[])[];
  /** By distinct row, how many units have it. */
  readonly weights: Float64Array;
  /** By distinct row, Dᵢ. */
  readonly disagreements: Float64Array;
  /** By set, Nₖ. */
  readonly totals: Float64Array;
}

/**
 * The standard error of Krippendorff's alpha, as `alphaError` explains it, from the few sets that each unit has: that file
 * looks at every set in every unit, which takes long where there are a hundred. `null` of fewer than two units.
 *
 *     SE² = (N / E)² n₂ / (n₂ − 1) Σᵢ (Dᵢ + rᵢ O / N − 2 (O / E) Σₖ rᵢₖ vₖ)²        vₖ = Σ꜀ N꜀ d꜀ₖ, E = Σₖ Nₖ vₖ
 *
 * @param distances without them, every two sets differ by 1.
 */
export function setAlphaError(sums: SetAlphaSums, distances: SetTriangle | undefined): number | null {
  const { ratings, weights, disagreements, totals } = sums;
  const all = totals.reduce((sum, total) => sum + total, 0);
  const fromAll = distances ? distancesToAll(totals, distances) : totals.map((total) => all - total);
  const expected = dot(totals, fromAll);
  const observed = dot(weights, disagreements);
  let [units, squares] = [0, 0];
  for (let at = 0; at < ratings.length; at += 1) {
    const sets = ratings[at] ?? [];
    const weight = weights[at] ?? 0;
    if (sets.length < 2) continue;
    let apart = 0;
    for (const set of sets) apart += fromAll[set] ?? 0;
    const moved = (disagreements[at] ?? 0) + (sets.length * observed) / all - (2 * observed * apart) / expected;
    units += weight;
    squares += weight * moved ** 2;
  }
  return units < 2 ? null : (all / expected) * Math.sqrt((squares * units) / (units - 1));
}
