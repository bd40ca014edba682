import { alphaError } from './counts/alpha-error.ts';
import type { CategoryDistances } from './counts/category-distances.ts';
import { fromRatings } from './counts/from-ratings.ts';
import { type Wanted, withInterval } from './counts/interval.ts';
import { holdsSets, numberSets, type SetRatings } from './counts/number-sets.ts';
import { pairableSums } from './counts/pairable-sums.ts';
import { type RatedUnits, whyNothingCompares } from './counts/rated-units.ts';
import { distancesBetweenSets, type SetDistance } from './counts/set-distances.ts';
import { studentT975 } from './counts/student-t.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Krippendorff's alpha: 1 minus the disagreement seen over the disagreement expected if the same ratings had been
 * dealt out by chance. Any number of coders; ratings may be missing; units with fewer than two ratings are left out.
 *
 *     α = 1 − D_o / D_e
 *     D_o = (1 / N) Σᵢ Σ꜀ₖ rᵢ꜀ rᵢₖ d꜀ₖ / (rᵢ − 1)        D_e = Σ꜀ₖ N꜀ Nₖ d꜀ₖ / (N (N − 1))
 *
 * rᵢ are the ratings of unit i, rᵢₖ those of category k; Nₖ and N the same over all units kept. d꜀ₖ is how far the
 * categories differ: 0 for c = k, otherwise 1, unless the ratings are sets of codes and a distance is named. D_e = 0,
 * mostly because of one category only: alpha is 0 / 0, not 1. The standard error is explained at `alphaError`; the
 * interval takes Student's t with n − 1 degrees of freedom, n counting also the units with one rating.
 *
 * Krippendorff K. (2011). Computing Krippendorff's Alpha-Reliability. University of Pennsylvania.
 *
 * Example (his section A): two observers, ten units; four disagree; of the 20 values 14 are 0 and 6 are 1.
 * D_o = 8 / 20, D_e = 2 · 14 · 6 / (20 · 19), α = 1 − 19 · 8 / (2 · 14 · 6) = 0.0952.
 *
 * @throws RangeError if a distance other than `nominal` is named for ratings that are not sets.
 */
export function krippendorffAlpha(
  ratings: Ratings | SetRatings,
  { distance = 'nominal' }: { readonly distance?: SetDistance } = {},
): Estimate {
  if (distance === 'nominal' && !holdsSets(ratings)) return fromRatings(ratings, krippendorffAlphaOf);
  const numbered = numberSets(ratings);
  const distances = distancesBetweenSets(numbered.sets, distance);
  return fromRatings(numbered.ratings, (ratedUnits) => krippendorffAlphaOf(ratedUnits, distances));
}

/**
 * Krippendorff's alpha from counts; `distances` by category, every two of them 1 apart if left out.
 *
 * @throws RangeError if there are not as many distances as categories.
 */
export function krippendorffAlphaOf(
  ratedUnits: RatedUnits,
  distances?: CategoryDistances,
  wanted: Wanted = 'interval',
): Estimate {
  if (distances !== undefined && distances.length !== ratedUnits.categories) {
    throw new RangeError('The table of distances does not fit the categories.');
  }
  const reason = whyNothingCompares(ratedUnits);
  if (reason !== null) return { value: null, reason };
  const sums = pairableSums(ratedUnits, distances);
  if (sums.expected === 0) return { value: null, reason: 'no_variation' };
  const value = 1 - (sums.observed * (sums.ratings - 1)) / sums.expected;
  if (wanted === 'value' || sums.units < 2) return { value };
  return withInterval(value, alphaError(ratedUnits, sums, distances), studentT975(sums.rated - 1));
}
