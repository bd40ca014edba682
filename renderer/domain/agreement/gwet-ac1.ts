import { beyondChance, type Chance } from './counts/beyond-chance.ts';
import type { DeclaredCategories } from './counts/category-places.ts';
import { categoryShares } from './counts/category-shares.ts';
import { fromRatings } from './counts/from-ratings.ts';
import type { Wanted } from './counts/interval.ts';
import { dot, type RatedUnits } from './counts/rated-units.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Gwet's AC1: how far any number of coders agree beyond chance, where only units that are hard to rate count as rated
 * by chance. Stays high where nearly all ratings are alike and kappa falls. Ratings may be missing.
 *
 *     AC1 = (p_a − p_e) / (1 − p_e)        p_e = Σₖ πₖ (1 − πₖ) / (q − 1)        p_e,i = Σₖ (1 − πₖ) rᵢₖ / (rᵢ (q − 1))
 *
 * p_a, standard error and interval are explained at `beyondChance`, πₖ at `categoryShares`. q is the number of
 * categories in use or, with `categories`, of the declared codebook: q = 1 is 0 / 0, but one category in use out of two
 * declared gives 1.
 *
 * Gwet K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British
 * Journal of Mathematical and Statistical Psychology 61, 29–48.
 *
 * Example (in the spirit of his own, by the authors of DKPro): two coders, ten units; eight times both say 1, once 1
 * and 2, once both 2. p_a = 0.9; π₁ = 0.85, π₂ = 0.15; p_e = 2 · 0.85 · 0.15 = 0.255; AC1 = 0.645 / 0.745 = 0.8658.
 */
export function gwetAC1(ratings: Ratings, options: { categories?: DeclaredCategories } = {}): Estimate {
  return fromRatings(ratings, gwetAC1Of, options);
}

/** Gwet's AC1 from counts. */
export function gwetAC1Of(ratedUnits: RatedUnits, wanted: Wanted = 'interval'): Estimate {
  return beyondChance(ratedUnits, chanceIn, wanted);
}

function chanceIn(ratedUnits: RatedUnits): Chance | null {
  const others = ratedUnits.categories - 1;
  if (others < 1) return null;
  const shares = categoryShares(ratedUnits);
  return {
    expected: (1 - dot(shares, shares)) / others,
    ofUnit: ({ counts }, ratings) => (1 - dot(shares, counts) / ratings) / others,
  };
}
