import type { Span } from './span.ts';

/** True if a span is not empty, lies inside the text and cuts no character outside the basic plane in two. The text must be well formed. */
export function isSpanOf(text: string, { start, end }: Span): boolean {
  return start >= 0 && start < end && end <= text.length && text.slice(start, end).isWellFormed();
}
