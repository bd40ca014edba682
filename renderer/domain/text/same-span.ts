import type { Span } from './span.ts';

/** True if the two spans have the same start and the same end. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
