import type { Span } from './span.ts';

/** The span without the white space (as `\s` means it) at its two ends; `null` if nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  const inside = text.slice(span.start, span.end);
  const start = span.end - inside.trimStart().length;
  const end = span.start + inside.trimEnd().length;
  return start < end ? { start, end } : null;
}
