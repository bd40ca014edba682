import type { Estimate } from '../estimate.ts';
import { type Wanted, withInterval } from './interval.ts';
import { agreeingPairs, type RatedUnit, type RatedUnits, ratingsOf, whyNothingCompares } from './rated-units.ts';
import { studentT975 } from './student-t.ts';

/** How often two ratings of a unit agree by chance, according to one coefficient. */
export interface Chance {
  /** p_e */
  readonly expected: number;
  /** p_e,i: the part of unit i, which has that many ratings; p_e is the mean of the parts. */
  readonly ofUnit: (unit: RatedUnit, ratings: number) => number;
}

/**
 * A generalised coefficient: how far any number of coders agree beyond chance. Ratings may be missing. Coefficients
 * of this kind differ only in their p_e.
 *
 *     (p_a − p_e) / (1 − p_e)        p_a = (1 / n₂) Σᵢ aᵢ        aᵢ = Σₖ rᵢₖ (rᵢₖ − 1) / (rᵢ (rᵢ − 1))
 *
 * over the n₂ units with rᵢ ≥ 2 ratings, rᵢₖ of them k. The standard error runs over all n units with a rating:
 *
 *     SE² = Σᵢ (kᵢ − 2 (1 − coefficient) (p_e,i − p_e) / (1 − p_e) − coefficient)² / (n (n − 1))
 *     kᵢ = (n / n₂) (aᵢ − p_e) / (1 − p_e), and 0 where rᵢ < 2
 *
 * and the interval takes Student's t with n − 1 degrees of freedom. One unit alone has neither.
 *
 * Gwet K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British
 * Journal of Mathematical and Statistical Psychology 61, 29–48. Gwet K. L. (2014). Handbook of Inter-Rater
 * Reliability, 4th edition, chapter 5.
 *
 * `chanceIn` gives `null` where chance alone would give full agreement.
 */
export function beyondChance(
  ratedUnits: RatedUnits,
  chanceIn: (ratedUnits: RatedUnits) => Chance | null,
  wanted: Wanted,
): Estimate {
  const reason = whyNothingCompares(ratedUnits);
  if (reason !== null) return { value: null, reason };
  const chance = chanceIn(ratedUnits);
  if (chance === null) return { value: null, reason: 'no_variation' };
  const { rated, compared, agreed } = countAgreement(ratedUnits);
  const value = (agreed / compared - chance.expected) / (1 - chance.expected);
  if (wanted === 'value' || rated < 2) return { value };
  const squares = sumOfSquares(ratedUnits, chance, value, rated / compared);
  return withInterval(value, Math.sqrt(squares / (rated * (rated - 1))), studentT975(rated - 1));
}

/** n, n₂ and Σ aᵢ. */
function countAgreement({ units }: RatedUnits): { rated: number; compared: number; agreed: number } {
  let [rated, compared, agreed] = [0, 0, 0];
  for (const unit of units) {
    const ratings = ratingsOf(unit);
    if (ratings >= 1) rated += unit.weight;
    if (ratings < 2) continue;
    compared += unit.weight;
    agreed += (unit.weight * agreeingPairs(unit)) / (ratings * (ratings - 1));
  }
  return { rated, compared, agreed };
}

function sumOfSquares({ units }: RatedUnits, { expected, ofUnit }: Chance, value: number, share: number): number {
  let squares = 0;
  for (const unit of units) {
    const ratings = ratingsOf(unit);
    if (ratings < 1) continue;
    const agreed = ratings < 2 ? expected : agreeingPairs(unit) / (ratings * (ratings - 1));
    const beyond =
      (share * (agreed - expected) - 2 * (1 - value) * (ofUnit(unit, ratings) - expected)) / (1 - expected);
    squares += unit.weight * (beyond - value) ** 2;
  }
  return squares;
}
