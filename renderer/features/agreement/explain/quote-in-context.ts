import { overlaps } from '../../../domain/text/overlaps.ts';
import type { Span } from '../../../domain/text/span.ts';

/** A stretch of a text with what stands around it in its sentences. */
export interface QuoteInContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Characters that are shown of a quote and of what is on either side of it. */
const longestQuote = 600;
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
    quote: withoutMiddle(text.slice(span.start, span.end)),
    after: firstPart(text.slice(span.end, end)),
  };
}

/** The words, without their middle if there are very many. */
export function withoutMiddle(words: string): string {
  if (words.length <= longestQuote) return words;
  const half = longestQuote / 2;
  return `${upToSpace(words.slice(0, half))} … ${fromSpace(words.slice(-half))}`;
}

function lastPart(words: string): string {
  return words.length <= longestSide ? words : `… ${fromSpace(words.slice(-longestSide))}`;
}

function firstPart(words: string): string {
  return words.length <= longestSide ? words : `${upToSpace(words.slice(0, longestSide))} …`;
}

/** Cuts at a space, or where there is none at least not through a character. */
function upToSpace(words: string): string {
  return words.replace(/\s+\S*$|[\uD800-\uDBFF]$/, '');
}

function fromSpace(words: string): string {
  return words.replace(/^\S*\s+|^[\uDC00-\uDFFF]/, '');
}
