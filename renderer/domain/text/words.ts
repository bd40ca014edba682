import type { Span } from './span.ts';

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in order, as `Intl.Segmenter` finds them: no spaces, no punctuation; numbers count. */
export function words(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, segment, isWordLike } of wordSegmenter.segment(text)) {
    if (isWordLike) found.push({ start: index, end: index + segment.length });
  }
  return found;
}

/** How many words a text has, by the same rule as `words`. */
export function countWords(text: string): number {
  return words(text).length;
}
