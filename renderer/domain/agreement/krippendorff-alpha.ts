import type { Estimate, Ratings } from './estimate.ts';
import { agreeingPairs, type CategoryCounts, pairableUnits, ratingsOf, sum } from './pairable-units.ts';

/**
 * Krippendorff's alpha for nominal data: 1 minus the disagreement seen over the disagreement expected if the same
 * ratings had been dealt out by chance. Any number of coders; ratings may be missing; units with fewer than two
 * ratings are left out.
 *
 *     α = 1 − D_o / D_e
 *     D_o = (1 / N) Σᵢ Σ_{c≠k} rᵢ꜀ rᵢₖ / (rᵢ − 1)        D_e = Σ_{c≠k} N꜀ Nₖ / (N (N − 1))
 *
 * rᵢ are the ratings of unit i, rᵢₖ those of category k; Nₖ and N the same over all units kept. D_e = 0 is found on
 * the whole number Σ_{c≠k} N꜀ Nₖ = N² − Σ Nₖ²: one category only, and alpha is 0 / 0, not 1.
 *
 * Krippendorff K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania.
 *
 * Example (his section A): two observers, ten units; four disagree; of the 20 values 14 are 0 and 6 are 1.
 * D_o = 8 / 20, D_e = 2 · 14 · 6 / (20 · 19), α = 1 − 19 · 8 / (2 · 14 · 6) = 0.0952.
 */
export function krippendorffAlpha(ratings: Ratings): Estimate {
  const pairable = pairableUnits(ratings);
  if ('reason' in pairable) return { value: null, reason: pairable.reason };
  const totals = addUp(pairable.units);
  const total = ratingsOf(totals);
  const unlikePairs = total * total - sum([...totals.values()].map((count) => count * count));
  if (unlikePairs === 0) return { value: null, reason: 'no_variation' };
  const observed = sum(pairable.units.map(disagreement)) / total;
  const expected = unlikePairs / (total * (total - 1));
  return { value: 1 - observed / expected };
}

/** Ordered pairs of a unit's ratings that differ, each rating weighing 1 in all. */
function disagreement(unit: CategoryCounts): number {
  const count = ratingsOf(unit);
  return (count * (count - 1) - agreeingPairs(unit)) / (count - 1);
}

function addUp(units: readonly CategoryCounts[]): CategoryCounts {
  const totals = new Map<string | number, number>();
  for (const unit of units) {
    for (const [category, count] of unit) totals.set(category, (totals.get(category) ?? 0) + count);
  }
  return totals;
}
