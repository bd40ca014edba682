import { type RatedUnits, ratingsOf, whyNothingCompares } from './counts/rated-units.ts';
import type { Estimate } from './estimate.ts';

/**
 * Positive agreement: if one coder found the code in a unit, how probable it is that another found it there too, with
 * the same status. Category 0 is 'absent', all others are ways of finding it. Ratings may be missing.
 *
 *     PA = Σ꜀ Σᵢ rᵢ꜀ (rᵢ꜀ − 1) / Σ꜀ Σᵢ rᵢ꜀ (rᵢ − 1)        over the categories c ≥ 1
 *
 * For two coders and presence alone it is 2a / (2a + b + c): a units in which both found the code, b the first alone,
 * c the second. 0 / 0 where nobody found it.
 *
 * Cicchetti D. V., Feinstein A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of
 * Clinical Epidemiology 43, 551–558; for more coders: de Vet H. C. W., Dikmans R. E., Eekhout I. (2017). Specific
 * agreement on dichotomous outcomes can be calculated for more than two raters. The same, 83, 85–89.
 *
 * Example: both found it in 40 units, the first alone in 9, the second alone in 6, neither in 45. 80 / 95 = 0.8421.
 */
export function positiveAgreementOf(ratedUnits: RatedUnits): Estimate {
  const reason = whyNothingCompares(ratedUnits);
  if (reason !== null) return { value: null, reason };
  let [agreeing, all] = [0, 0];
  for (const unit of ratedUnits.units) {
    const others = ratingsOf(unit) - 1;
    for (let category = 1; category < ratedUnits.categories; category += 1) {
      const count = unit.counts[category] ?? 0;
      agreeing += unit.weight * count * (count - 1);
      all += unit.weight * count * others;
    }
  }
  return all === 0 ? { value: null, reason: 'never_found' } : { value: agreeing / all };
}
