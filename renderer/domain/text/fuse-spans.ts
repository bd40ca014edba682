import { compareSpans } from './compare-spans.ts';
import type { Span } from './span.ts';

/** The fewest spans that cover the same characters: touching and overlapping ones become one. In order of reading; empty spans go. */
export function fuseSpans(spans: readonly Span[]): readonly Span[] {
  const fused: Span[] = [];
  for (const span of spans.filter(({ start, end }) => start < end).sort(compareSpans)) {
    const last = fused.at(-1);
    if (last && span.start <= last.end) {
      fused[fused.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      fused.push({ start: span.start, end: span.end });
    }
  }
  return fused;
}
