import { beyondChance, type Chance } from './counts/beyond-chance.ts';
import type { DeclaredCategories } from './counts/category-places.ts';
import { fromRatings } from './counts/from-ratings.ts';
import type { Wanted } from './counts/interval.ts';
import type { RatedUnits } from './counts/rated-units.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Brennan and Prediger's coefficient: how far any number of coders agree beyond what they would if each drew every
 * category equally often. Also known as Bennett's S, Randolph's free-marginal kappa and, for two categories, PABAK,
 * 2 p_a − 1. Ratings may be missing.
 *
 *     κ_q = (p_a − p_e) / (1 − p_e)        p_e = p_e,i = 1 / q
 *
 * p_a, standard error and interval are explained at `beyondChance`. q is the number of categories in use or, with
 * `categories`, of the declared codebook: q = 1 is 0 / 0, but one category in use out of two declared gives 1.
 *
 * Brennan R. L., Prediger D. J. (1981). Coefficient kappa: some uses, misuses, and alternatives. Educational and
 * Psychological Measurement 41, 687–699.
 *
 * Example (Randolph 2005): three coders, four units 111, 112, 221, 222. p_a = 2/3, q = 2; κ_q = (1/6) / (1/2) = 1/3.
 */
export function brennanPrediger(ratings: Ratings, options: { categories?: DeclaredCategories } = {}): Estimate {
  return fromRatings(ratings, brennanPredigerOf, options);
}

/** Brennan and Prediger's coefficient from counts. */
export function brennanPredigerOf(ratedUnits: RatedUnits, wanted: Wanted = 'interval'): Estimate {
  return beyondChance(ratedUnits, chanceIn, wanted);
}

function chanceIn({ categories }: RatedUnits): Chance | null {
  const expected = 1 / categories;
  return categories < 2 ? null : { expected, ofUnit: () => expected };
}
