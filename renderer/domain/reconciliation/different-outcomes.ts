import type { FusedSpan } from '../coding/units/fused-spans.ts';
import { overlaps } from '../text/overlaps.ts';
import { sharedLength } from '../text/shared-length.ts';
import type { Span } from '../text/span.ts';
import { readingOrder } from './reading-order.ts';

/** One coder's fused spans of a narrative. */
export interface SpansOfCoder {
  readonly all: readonly FusedSpan[];
  /** Those that could not be matched with a span of the same code and the other coder. */
  readonly leftOver: readonly FusedSpan[];
}

/**
 * The left-over spans that are the same passage under two codes: they overlap, their codes differ, and in the text that
 * they share neither coder used the other's code. One to one: those that share the most text are taken first, and of two
 * that share as much the first in the order of reading. Exchanging the coders exchanges the sides.
 */
export function differentOutcomes(
  first: SpansOfCoder,
  second: SpansOfCoder,
  codeIds: readonly string[],
): [FusedSpan, FusedSpan][] {
  const candidates = first.leftOver.flatMap((a) =>
    second.leftOver
      .filter((b) => isOtherOutcome(a, b, first.all, second.all))
      .map((b): [FusedSpan, FusedSpan] => [a, b]),
  );
  const inReadingOrder = readingOrder(codeIds);
  candidates.sort((one, other) => sharedLength(...other) - sharedLength(...one) || inReadingOrder(one, other));
  const taken = new Set<FusedSpan>();
  return candidates.filter((pair) => {
    if (pair.some((span) => taken.has(span))) return false;
    for (const span of pair) taken.add(span);
    return true;
  });
}

function isOtherOutcome(
  a: FusedSpan,
  b: FusedSpan,
  ofFirst: readonly FusedSpan[],
  ofSecond: readonly FusedSpan[],
): boolean {
  if (a.codeId === b.codeId || !overlaps(a, b)) return false;
  const there = sharedText(a, b);
  const isUsed = (codeId: string, spans: readonly FusedSpan[]) =>
    spans.some((span) => span.codeId === codeId && overlaps(span, there));
  return !isUsed(b.codeId, ofFirst) && !isUsed(a.codeId, ofSecond);
}

function sharedText(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
