import { segmentsOf } from './segments-of.ts';
import type { Span } from './span.ts';

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in order, as `Intl.Segmenter` finds them: no spaces, no punctuation; numbers count. */
export function words(text: string): readonly Span[] {
  return segmentsOf(wordSegmenter, text)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ start, end }) => ({ start, end }));
}

/** How many words a text has, by the same rule as `words`. */
export function countWords(text: string): number {
  return words(text).length;
}
