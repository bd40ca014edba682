import type { Span } from './span.ts';

/** How many UTF-16 units the two spans share; 0 if they do not overlap. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
