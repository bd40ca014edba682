import { beyondChance, type Chance } from './counts/beyond-chance.ts';
import { fromRatings } from './counts/from-ratings.ts';
import type { Wanted } from './counts/interval.ts';
import type { RatedUnits } from './counts/rated-units.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Percent agreement as a share from 0 to 1: of each unit's pairs of ratings, the share that agree; then the mean
 * over units. Units with fewer than two ratings are left out; all others weigh the same, however many rated them.
 *
 *     p = (1 / n₂) Σᵢ Σₖ rᵢₖ (rᵢₖ − 1) / (rᵢ (rᵢ − 1))        over the n₂ units with rᵢ ≥ 2 ratings, rᵢₖ of them k
 *
 * Standard error and interval are those of `beyondChance` with nothing left to chance, p_e = 0.
 *
 * Fleiss J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382;
 * for missing ratings: Gwet K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition.
 *
 * Example (Randolph 2005): three coders, four units 111, 112, 221, 222. In the two mixed units one pair of three
 * agrees: (1 + 1/3 + 1/3 + 1) / 4 = 2/3. SE² = 4 · (1/3)² / (4 · 3) = 1/27.
 */
export function percentAgreement(ratings: Ratings): Estimate {
  return fromRatings(ratings, percentAgreementOf);
}

/** Percent agreement from counts. */
export function percentAgreementOf(ratedUnits: RatedUnits, wanted: Wanted = 'interval'): Estimate {
  return beyondChance(ratedUnits, () => nothing, wanted);
}

const nothing: Chance = { expected: 0, ofUnit: () => 0 };
