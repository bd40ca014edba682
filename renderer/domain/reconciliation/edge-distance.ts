import type { Span } from '../text/span.ts';

/** How far the edges of two spans lie apart, in UTF-16 units: the larger of the distances of their starts and of their ends. */
export function edgeDistance(a: Span, b: Span): number {
  return Math.max(Math.abs(a.start - b.start), Math.abs(a.end - b.end));
}
