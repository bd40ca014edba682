import type { DeclaredCategories } from './category-places.ts';
import type { Estimate, Ratings } from './estimate.ts';
import type { RatedUnits } from './rated-units.ts';
import { tallyRatings } from './tally-ratings.ts';

/** A coefficient of raw ratings, computed on their counts. Tells a table of one coder from one where no two ratings meet. */
export function fromRatings(
  ratings: Ratings,
  coefficientOf: (units: RatedUnits) => Estimate,
  options: { readonly categories?: DeclaredCategories } = {},
): Estimate {
  const estimate = coefficientOf(tallyRatings(ratings, options));
  const isOneCoder =
    estimate.value === null && estimate.reason === 'no_pair' && ratings.every(({ length }) => length < 2);
  return isOneCoder ? { value: null, reason: 'one_coder' } : estimate;
}
