import type { Estimate } from './estimate.ts';
import { sum } from './spans/lengths.ts';
import type { SharedCoincidences } from './spans/shared-coincidences.ts';

/**
 * (k)u-alpha: how far coders who marked a place gave it the code k or all of them did not; gaps, and text that one coder
 * alone marked, do not count.
 *
 *     (k)u = 1 − (e*_k. / l*_k.) (l*_k. − l*_kk) / (e*_k. − e*_kk)        e* as in cu-alpha
 *          = 1 − (l*_k. l*.. − S*_k) (l*_k. − l*_kk) / (l*_k.² (l*.. − l*_k.))
 *
 * l*_k., l*_kk and S*_k are `SharedCoincidences`. The code never meets text that another coder marked: `apart`. It is the
 * only code that meets any: 0 / 0, not 1.
 *
 * Krippendorff K., Mathet Y., Bouvry S., Widlöcher A. (2016). On the reliability of unitizing textual continua: further
 * developments. Quality & Quantity 50, 2347–2364; Krippendorff K. (2019). Content Analysis, 4th ed., section 12.6.
 *
 * Example: A marks [0, 10) as 1 and [20, 30) as 2; B [0, 10) as 1, [20, 26) as 2 and [26, 30) as 1. l*.. = 40; of code 1,
 * l* = 24, l*_11 = 20, S* = 216: (k)u = 1 − (24 · 40 − 216) · 4 / (24² · 16) = 0.6771. Of code 2, l* = 16, l*_22 = 12, S* = 136:
 * (k)u = 1 − (16 · 40 − 136) · 4 / (16² · 24) = 0.6719.
 */
export function kuAlpha({ lengths, unlike, squares }: SharedCoincidences, value: number): Estimate {
  const total = sum(lengths);
  const own = lengths[value] ?? 0;
  if (own === 0) return { value: null, reason: 'apart' };
  if (own === total) return { value: null, reason: 'no_variation' };
  const unlikeByChance = (own * own * (total - own)) / (own * total - (squares[value] ?? 0));
  return { value: 1 - (unlike[value] ?? 0) / unlikeByChance };
}
