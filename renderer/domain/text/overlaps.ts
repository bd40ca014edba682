import type { Span } from './span.ts';

/** True if the two spans share at least one UTF-16 unit. An empty span overlaps nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}
