import type { Span } from '../../text/span.ts';

/** A stretch to which one coder gave one value: a whole number from 1. What a coder's stretches leave of the text are gaps, value 0. */
export interface ValuedSpan extends Span {
  readonly value: number;
}

/**
 * Tells `visit` of every stretch that a span of `a` and a span of `b` share: the span of `a` and its place, the span of `b`,
 * and the length shared. Each list is in the order of reading, and no two of its spans overlap.
 */
export function visitShared(
  a: readonly ValuedSpan[],
  b: readonly ValuedSpan[],
  visit: (one: ValuedSpan, other: ValuedSpan, length: number, place: number) => void,
): void {
  let place = 0;
  let otherPlace = 0;
  for (;;) {
    const [one, other] = [a[place], b[otherPlace]];
    if (!one || !other) return;
    const length = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    if (length > 0) visit(one, other, length, place);
    if (one.end <= other.end) place += 1;
    else otherPlace += 1;
  }
}

/** True if two spans of the list share a character. The list is in the order of reading (by start). */
export function anyOverlap(spans: readonly Span[]): boolean {
  return spans.some(({ start }, place) => start < (spans[place - 1]?.end ?? Number.NEGATIVE_INFINITY));
}
