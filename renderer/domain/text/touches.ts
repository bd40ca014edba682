import type { Span } from './span.ts';

/** True if one span ends exactly where the other starts. Spans that overlap do not touch; nor do spans with a space between them. */
export function touches(a: Span, b: Span): boolean {
  return a.end === b.start || b.end === a.start;
}
