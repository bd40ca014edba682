import { type CategoryDistances, distanceBetween } from './category-distances.ts';
import { disagreement, type PairableSums } from './pairable-sums.ts';
import { type RatedUnits, ratingsOf } from './rated-units.ts';

/**
 * The standard error of Krippendorff's alpha over the n₂ pairable units.
 *
 *     SE² = (N / E)² n₂ / (n₂ − 1) Σᵢ (Dᵢ + rᵢ O / N − 2 (O / E) Σ꜀ₖ rᵢ꜀ Nₖ d꜀ₖ)²
 *
 * This is Gwet's formula for weighted ratings, with weights 1 − d꜀ₖ, written in disagreements instead of agreements:
 * his k*ᵢ − α′ is the bracket times −n₂ N / E. Times −N / E the bracket is how far 1 − O N / E moves with the weight of
 * unit i. Without distances it is his formula for nominal ratings.
 *
 * Gwet K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition, chapter 5.
 *
 * Example: two coders, four units 11, 12, 12, 22. N = 8, O = 2 + 2 = 4, E = 2 · 4 · 4 = 32; the bracket is
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
