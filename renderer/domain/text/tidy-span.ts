import { snapSpan } from './snap-span.ts';
import type { Span } from './span.ts';
import { trimSpan } from './trim-span.ts';

/** The span as a coding may have it: whole graphemes, no white space at its ends; `null` if nothing is left. The span must lie within the text. */
export function tidySpan(text: string, span: Span): Span | null {
  const trimmed = trimSpan(text, snapSpan(text, span));
  // A space can carry an accent and then is part of a visible grapheme, which trimming has cut: snap again.
  return trimmed && snapSpan(text, trimmed);
}
