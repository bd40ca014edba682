import { fromSpace, upToSpace } from '../../../domain/text/cut-at-space.ts';
import { overlaps } from '../../../domain/text/overlaps.ts';
import type { Span } from '../../../domain/text/span.ts';
import { withoutMiddle } from '../../../domain/text/without-middle.ts';

/** A stretch of a text with what stands around it in its sentences. */
export interface QuoteInContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Characters that are shown of a quote at most. */
export const longestQuote = 600;
/** Characters that are shown of what is on either side of it. */
const longestSide = 160;

/**
 * The span's own words and the rest of its sentences on both sides; what is very long loses its middle, or its far end.
 * `sentences` are all those of the text.
 */
export function quoteInContext(text: string, sentences: readonly Span[], span: Span): QuoteInContext {
  const around = sentences.filter((sentence) => overlaps(sentence, span));
  const start = Math.min(around[0]?.start ?? span.start, span.start);
  const end = Math.max(around.at(-1)?.end ?? span.end, span.end);
  return {
    before: lastPart(text.slice(start, span.start)),
    quote: withoutMiddle(text.slice(span.start, span.end), longestQuote),
    after: firstPart(text.slice(span.end, end)),
  };
}

function lastPart(words: string): string {
  return words.length <= longestSide ? words : `… ${fromSpace(words.slice(-longestSide))}`;
}

function firstPart(words: string): string {
  return words.length <= longestSide ? words : `${upToSpace(words.slice(0, longestSide))} …`;
}
