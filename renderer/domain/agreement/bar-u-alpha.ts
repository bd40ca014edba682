import type { Estimate } from './estimate.ts';
import { sum } from './spans/lengths.ts';
import type { SpanCoincidences } from './spans/span-coincidences.ts';

/**
 * |u-alpha: how far coders agree on what is worth marking at all, whatever the code they gave it.
 *
 *     |u = 1 − Σ_{k≠0} l_0k / Σ_{k≠0} e_0k        e_0k = l_0. l_.k / (l.. − Σ S / l..)
 *
 * 0 is the gaps; l_c., l_cc and S_c are `SpanCoincidences`. Spans that touch are not made one, so marking a passage in two
 * pieces gives another value: our figures fuse touching spans first. Nothing marked, or everything: 0 / 0, not 1.
 *
 * Krippendorff K., Mathet Y., Bouvry S., Widlöcher A. (2016). On the reliability of unitizing textual continua: further
 * developments. Quality & Quantity 50, 2347–2364; Krippendorff K. (2019). Content Analysis, 4th ed., section 12.6.
 *
 * Example: 40 characters; A marks [0, 10) as 1, B marks [2, 12) as 2. l_0. = 60, l_00 = 2 · 28 = 56, so Σ l_0k = 4; the marked
 * rest is 20; Σ S = 60 + 100 + 100 and 80 − 260 / 80 = 76.75. Σ e_0k = 60 · 20 / 76.75 = 15.635; |u = 1 − 4 / 15.635 = 0.7442.
 */
export function barUAlpha({ lengths, unlike, squares }: SpanCoincidences): Estimate {
  const [gaps = 0] = lengths;
  const [gapsAlone = 0] = unlike;
  const total = sum(lengths);
  if (total === 0) return { value: null, reason: 'nothing_rated' };
  if (gaps === 0 || gaps === total) return { value: null, reason: 'no_variation' };
  const expected = (gaps * (total - gaps)) / (total - sum(squares) / total);
  return { value: 1 - gapsAlone / expected };
}
