import { type RatedUnits, ratingsOf, whyNothingCompares } from './counts/rated-units.ts';
import type { Estimate } from './estimate.ts';

/**
 * Negative agreement: if one coder did not find the code in a unit, how probable it is that another did not either.
 * Category 0 is 'absent'. Ratings may be missing.
 *
 *     NA = Σᵢ rᵢ₀ (rᵢ₀ − 1) / Σᵢ rᵢ₀ (rᵢ − 1)
 *
 * For two coders it is 2d / (2d + b + c): d units in which neither found the code, b in which the first alone did, c the
 * second. 0 / 0 where nobody found it absent.
 *
 * Cicchetti D. V., Feinstein A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of
 * Clinical Epidemiology 43, 551–558; for more coders: de Vet H. C. W., Dikmans R. E., Eekhout I. (2017). Specific
 * agreement on dichotomous outcomes can be calculated for more than two raters. The same, 83, 85–89.
 *
 * Example: both found it in 40 units, the first alone in 9, the second alone in 6, neither in 45. 90 / 105 = 0.8571.
 */
export function negativeAgreementOf(ratedUnits: RatedUnits): Estimate {
  const reason = whyNothingCompares(ratedUnits);
  if (reason !== null) return { value: null, reason };
  let [agreeing, all] = [0, 0];
  for (const unit of ratedUnits.units) {
    const absent = unit.counts[0] ?? 0;
    agreeing += unit.weight * absent * (absent - 1);
    all += unit.weight * absent * (ratingsOf(unit) - 1);
  }
  return all === 0 ? { value: null, reason: 'always_found' } : { value: agreeing / all };
}
