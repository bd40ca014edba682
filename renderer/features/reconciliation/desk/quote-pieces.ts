import type { Span } from '../../../domain/text/span.ts';
import { withoutMiddle } from '../../../domain/text/without-middle.ts';

/** A stretch of a quote, and whether everybody who coded the passage has it. */
export interface QuotePiece {
  readonly words: string;
  readonly isShared: boolean;
}

/** Characters that are shown of a stretch at most. */
const longest = 180;

/** What the spans have in common; `null` if nothing, or if there are fewer than two. */
export function sharedSpan(spans: readonly Span[]): Span | null {
  const start = Math.max(...spans.map((span) => span.start));
  const end = Math.min(...spans.map((span) => span.end));
  return spans.length > 1 && start < end ? { start, end } : null;
}

/**
 * The words of a span, cut where others' spans begin and end, so that it can be seen in what it differs. What all share loses
 * its middle if it is long. `shared` lies within the span, or is `null` where there is nothing to compare.
 */
export function quotePieces(text: string, span: Span, shared: Span | null): QuotePiece[] {
  const common = shared ?? span;
  const pieces = [
    { words: text.slice(span.start, common.start), isShared: false },
    { words: withoutMiddle(text.slice(common.start, common.end), longest), isShared: true },
    { words: text.slice(common.end, span.end), isShared: false },
  ];
  return pieces.filter(({ words }) => words !== '');
}
