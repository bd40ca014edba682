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

/** Dᵢ: how far the ratings of one unit differ, over ordered pairs of which each rating weighs 1 in all. Needs two ratings. */
export function disagreement({ counts }: RatedUnit, ratings: number, distances?: CategoryDistances): number {
  return distanceBetween(counts, counts, distances) / (ratings - 1);
}
