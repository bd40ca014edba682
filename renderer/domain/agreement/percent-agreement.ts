import type { Estimate, Ratings } from './estimate.ts';
import { agreeingPairs, type CategoryCounts, pairableUnits, ratingsOf, sum } from './pairable-units.ts';

/**
 * Percent agreement as a share from 0 to 1: of each unit's pairs of ratings, the share that agree; then the mean
 * over units. Units with fewer than two ratings are left out; all others weigh the same, however many rated them.
 *
 *     p = (1 / n) Σᵢ Σₖ rᵢₖ (rᵢₖ − 1) / (rᵢ (rᵢ − 1))        over the n units with rᵢ ≥ 2 ratings, rᵢₖ of them k
 *
 * Fleiss J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382;
 * for missing ratings: Gwet K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition.
 *
 * Example (Randolph 2005): three coders, four units 111, 112, 221, 222. In the two mixed units one pair of three
 * agrees: (1 + 1/3 + 1/3 + 1) / 4 = 2/3.
 */
export function percentAgreement(ratings: Ratings): Estimate {
  const pairable = pairableUnits(ratings);
  if ('reason' in pairable) return { value: null, reason: pairable.reason };
  const { units } = pairable;
  return { value: sum(units.map(shareAgreeing)) / units.length };
}

function shareAgreeing(unit: CategoryCounts): number {
  const count = ratingsOf(unit);
  return agreeingPairs(unit) / (count * (count - 1));
}
