import type { Estimate } from './estimate.ts';
import { sum, unlikePairs } from './spans/lengths.ts';
import type { SpanCoincidences } from './spans/span-coincidences.ts';

/**
 * u-alpha: how far coders agree on where spans lie and on what they are, over the whole text with its gaps. 1 is full
 * agreement, 0 what chance gives if the same spans lay anywhere.
 *
 *     u = 1 − Σ_{c≠k} l_ck / Σ_{c≠k} e_ck        e_ck = (l_c. l_.k − [c = k] S_c) / (l.. − Σ S / l..)
 *
 * The sums run over values, gaps (0) among them; l_c., l_cc and S_c are `SpanCoincidences`. One value only: no disagreement
 * is expected, and u-alpha is 0 / 0, not 1. It is another statistic than alpha_U of 1995, which its author replaced.
 *
 * Krippendorff K., Mathet Y., Bouvry S., Widlöcher A. (2016). On the reliability of unitizing textual continua: further
 * developments. Quality & Quantity 50, 2347–2364; Krippendorff K. (2019). Content Analysis, 4th ed., section 12.6.
 *
 * Example: 40 characters; A marks [0, 10) as 1, B marks [2, 12) as 2. l_0. = 60, l_1. = l_2. = 10; l_00 = 2 · 28, and they
 * never give the same value elsewhere, so Σ l_ck = 80 − 56 = 24. Σ S = 60 + 100 + 100 and 80 − 260 / 80 = 76.75.
 * Σ e_ck = (80² − 60² − 10² − 10²) / 76.75 = 33.876; u = 1 − 24 / 33.876 = 0.2915.
 */
export function uAlpha({ lengths, unlike, squares }: SpanCoincidences): Estimate {
  const total = sum(lengths);
  if (total === 0) return { value: null, reason: 'nothing_rated' };
  if (lengths.includes(total)) return { value: null, reason: 'no_variation' };
  const expected = unlikePairs(lengths, total) / (total - sum(squares) / total);
  return { value: 1 - sum(unlike) / expected };
}
