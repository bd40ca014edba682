import { overlaps } from '../text/overlaps.ts';
import { sameSpan } from '../text/same-span.ts';
import { sharedLength } from '../text/shared-length.ts';
import type { Span } from '../text/span.ts';
import { largestMatching } from './spans/span-matching.ts';

/** A stretch of text with a code. A number and its digits are two codes. */
export interface CodedSpan extends Span {
  readonly code: string | number;
}

/**
 * When two spans of the same code count as one find: `exact` – same start and same end; `iou50` – at least half of what either
 * covers is covered by both (intersection over union ≥ 0.5); `overlap` – at least one UTF-16 unit in common.
 */
export type SpanMatch = 'exact' | 'iou50' | 'overlap';

/** Two coders' spans of one text compared: how many pairs they make one to one, and F1, `null` where neither marked a span. */
export interface SpanF1 {
  readonly truePositives: number;
  readonly f1: number | null;
}

/**
 * Span F1: of all spans that two coders marked, the share that finds a partner of the same code on the other side.
 * It needs no units in which nobody found anything, and is the positive agreement of the two (Hripcsak and Rothschild 2005).
 *
 *     F1 = 2 tp / (|A| + |B|)        tp = pairs in a largest one-to-one matching
 *
 * Lengths are whole numbers, and IoU ≥ 0.5 is decided on them: 2 · intersection ≥ union.
 *
 * Hripcsak G., Rothschild A. S. (2005). Agreement, the F-measure, and reliability in information retrieval. Journal of the
 * American Medical Informatics Association 12, 296–298.
 *
 * Example: A marks [0, 20) and [10, 22), B [8, 24) and [0, 9), one code. By overlap both find a partner, [0, 20) with [0, 9)
 * and [10, 22) with [8, 24): F1 = 2 · 2 / 4 = 1. With IoU ≥ 0.5 both can pair only with [8, 24) (12 of 24 units, 12 of 16),
 * and it takes one of them: F1 = 2 · 1 / 4 = 0.5. No span is exactly another: 0.
 */
export function spanF1(a: readonly CodedSpan[], b: readonly CodedSpan[], match: SpanMatch): SpanF1 {
  const truePositives = matchedSpans(a, b, match);
  const spans = a.length + b.length;
  return { truePositives, f1: spans === 0 ? null : (2 * truePositives) / spans };
}

/** How many spans of `a` find a partner among `b`, one to one. */
export function matchedSpans(a: readonly CodedSpan[], b: readonly CodedSpan[], match: SpanMatch): number {
  if (a.length === 0 || b.length === 0) return 0;
  const matches = (row: number, column: number) => {
    const [one, other] = [a[row], b[column]];
    return one !== undefined && other !== undefined && one.code === other.code && spansMatch[match](one, other);
  };
  return largestMatching(a.length, b.length, matches).length;
}

const spansMatch: Readonly<Record<SpanMatch, (a: Span, b: Span) => boolean>> = {
  exact: sameSpan,
  iou50: (a, b) => {
    const intersection = sharedLength(a, b);
    const union = a.end - a.start + (b.end - b.start) - intersection;
    return intersection > 0 && 2 * intersection >= union;
  },
  overlap: overlaps,
};
