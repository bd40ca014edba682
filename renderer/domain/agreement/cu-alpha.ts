import type { Estimate } from './estimate.ts';
import { sum, unlikePairs } from './spans/lengths.ts';
import type { SharedCoincidences } from './spans/shared-coincidences.ts';

/**
 * cu-alpha: how far coders agree on the codes of what more than one of them marked; gaps, and text that one coder alone
 * marked, do not count. Read it with its coverage, which says how much that is.
 *
 *     cu = 1 − Σ_{c≠k} l*_ck / Σ_{c≠k} e*_ck        e*_ck = (l*_c. l*_.k − [c = k] S*_c) / (l*.. − Σ S* / l*..)
 *
 * The sums run over codes; l*_c., l*_cc and S*_c are `SharedCoincidences`, which says what of S* was inferred. It takes one
 * code at each place. One code only: 0 / 0, not 1. No place that two coders marked: `apart`.
 *
 * Krippendorff K., Mathet Y., Bouvry S., Widlöcher A. (2016). On the reliability of unitizing textual continua: further
 * developments. Quality & Quantity 50, 2347–2364; Krippendorff K. (2019). Content Analysis, 4th ed., section 12.6.
 *
 * Example: A marks [0, 10) as 1 and [20, 30) as 2; B [0, 10) as 1, [20, 26) as 2 and [26, 30) as 1. l*_1. = 24, l*_2. = 16,
 * l*.. = 40; l_11 = 20, l_22 = 12, so Σ l*_ck = 8. S*_1 = 100 + 100 + 16, S*_2 = 100 + 36, 40 − 352 / 40 = 31.2.
 * Σ e*_ck = 2 · 24 · 16 / 31.2 = 24.615; cu = 1 − 8 / 24.615 = 0.675.
 */
export function cuAlpha({ lengths, unlike, squares }: SharedCoincidences): Estimate {
  const total = sum(lengths);
  if (total === 0) return { value: null, reason: 'apart' };
  if (lengths.includes(total)) return { value: null, reason: 'no_variation' };
  const expected = unlikePairs(lengths, total) / (total - sum(squares) / total);
  return { value: 1 - sum(unlike) / expected };
}
