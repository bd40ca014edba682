import { type CategoryDistances, distanceBetween } from './category-distances.ts';
import { type RatedUnit, type RatedUnits, ratingsOf } from './rated-units.ts';

/** Sums over the units with two ratings or more, from which alpha is made. */
export interface PairableSums {
  /** n: units with a rating, also with one. */
  readonly rated: number;
  /** n₂: units with at least two. */
  readonly units: number;
  /** N */
  readonly ratings: number;
  /** Nₖ, by category. */
  readonly totals: readonly number[];
  /** O = N D_o = Σᵢ Dᵢ, where Dᵢ = Σ꜀ₖ rᵢ꜀ rᵢₖ d꜀ₖ / (rᵢ − 1). */
  readonly observed: number;
  /** E = N (N − 1) D_e = Σ꜀ₖ N꜀ Nₖ d꜀ₖ: a whole number without distances, exactly 0 for one category only. */
  readonly expected: number;
}

/** Adds up what the pairable units hold. */
export function pairableSums({ categories, units }: RatedUnits, distances?: CategoryDistances): PairableSums {
  const totals = new Array<number>(categories).fill(0);
  let [rated, pairable, all, observed] = [0, 0, 0, 0];
  for (const unit of units) {
    const ratings = ratingsOf(unit);
    if (ratings >= 1) rated += unit.weight;
    if (ratings < 2) continue;
    pairable += unit.weight;
    all += unit.weight * ratings;
    observed += unit.weight * disagreement(unit, ratings, distances);
    for (let at = 0; at < categories; at += 1) totals[at] = (totals[at] ?? 0) + unit.weight * (unit.counts[at] ?? 0);
  }
  const expected = distanceBetween(totals, totals, distances);
  return { rated, units: pairable, ratings: all, totals, observed, expected };
}

/**
 * The standard error of Krippendorff's alpha over the n₂ pairable units.
 *
 *     SE² = (N / E)² n₂ / (n₂ − 1) Σᵢ (Dᵢ + rᵢ O / N − 2 (O / E) Σ꜀ₖ rᵢ꜀ Nₖ d꜀ₖ)²
 *
 * This is Gwet's formula for weighted ratings, with weights 1 − d꜀ₖ, written in disagreements instead of agreements:
 * his k*ᵢ − α′ is −n₂ N / E times the bracket. It is also how much 1 − O N / E moves with the weight of unit i. Without
 * distances it is his formula for nominal ratings.
 *
 * Gwet K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition, chapter 5.
 *
 * Example: two coders, four units 11, 12, 12, 22. N = 8, O = 1 · 2 · 2 = 4, E = 2 · 4 · 4 = 32; the bracket is
 * Dᵢ + 2 · 4 / 8 − 2 · 4 / 32 · 8 = Dᵢ − 1, with Dᵢ = 0, 2, 2, 0; SE² = (8 / 32)² · 4 / 3 · 4 = 1/3.
 */
export function alphaError(ratedUnits: RatedUnits, sums: PairableSums, distances?: CategoryDistances): number {
  const { units, ratings: all, totals, observed, expected } = sums;
  let squares = 0;
  for (const unit of ratedUnits.units) {
    const ratings = ratingsOf(unit);
    if (ratings < 2) continue;
    const fromAll = distanceBetween(unit.counts, totals, distances);
    const moved =
      disagreement(unit, ratings, distances) + (ratings * observed) / all - (2 * observed * fromAll) / expected;
    squares += unit.weight * moved ** 2;
  }
  return (all / expected) * Math.sqrt((squares * units) / (units - 1));
}

/** Dᵢ: ordered pairs of the ratings of one unit that differ, each rating weighing 1 in all. */
function disagreement({ counts }: RatedUnit, ratings: number, distances?: CategoryDistances): number {
  return distanceBetween(counts, counts, distances) / (ratings - 1);
}
