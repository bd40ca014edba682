import type { Span } from './span.ts';

/** The order of reading, for `sort`: by start; of two with the same start the longer first, so that an outer span precedes what it contains. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
