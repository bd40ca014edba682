import { beyondChance, type Chance } from './counts/beyond-chance.ts';
import { categoryShares } from './counts/category-shares.ts';
import { fromRatings } from './counts/from-ratings.ts';
import type { Wanted } from './counts/interval.ts';
import { dot, type RatedUnits } from './counts/rated-units.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Fleiss' kappa: how far any number of coders agree beyond what chance would give if all used the categories as often
 * as they did together. Ratings may be missing.
 *
 *     κ = (p_a − p_e) / (1 − p_e)        p_e = Σₖ πₖ²        p_e,i = Σₖ πₖ rᵢₖ / rᵢ
 *
 * p_a, standard error and interval are explained at `beyondChance`, πₖ at `categoryShares`. One category only: 0 / 0.
 *
 * Fleiss J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382.
 *
 * Example (Randolph 2005): three coders, four units 111, 112, 221, 222. p_a = 2/3; half of the ratings are 1,
 * p_e = 1/4 + 1/4; κ = (1/6) / (1/2) = 1/3.
 */
export function fleissKappa(ratings: Ratings): Estimate {
  return fromRatings(ratings, fleissKappaOf);
}

/** Fleiss' kappa from counts. */
export function fleissKappaOf(ratedUnits: RatedUnits, wanted: Wanted = 'interval'): Estimate {
  return beyondChance(ratedUnits, chanceIn, wanted);
}

function chanceIn(ratedUnits: RatedUnits): Chance | null {
  const shares = categoryShares(ratedUnits);
  if (shares.filter((share) => share > 0).length < 2) return null;
  return { expected: dot(shares, shares), ofUnit: ({ counts }, ratings) => dot(shares, counts) / ratings };
}
