import type { Estimate, Ratings } from '../estimate.ts';
import type { DeclaredCategories } from './category-places.ts';
import { pairTableOf } from './pair-table.ts';
import type { PairTable, RatedUnits } from './rated-units.ts';
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

/** A coefficient of two coders' raw ratings, computed on their table. Tells ratings that never meet from none at all. */
export function fromPairs(ratings: Ratings, coefficientOf: (table: PairTable) => Estimate): Estimate {
  const estimate = coefficientOf(pairTableOf(ratings));
  const isUnrated = estimate.value === null && ratings.every((unit) => unit.every((rating) => rating === null));
  return isUnrated ? { value: null, reason: 'nothing_rated' } : estimate;
}
