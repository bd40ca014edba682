import { continuesSentence } from './continues-sentence.ts';
import { segmentsOf } from './segments-of.ts';
import type { Span } from './span.ts';
import { textBlocks } from './text-blocks.ts';
import { trimSpan } from './trim-span.ts';

/** Names the rule below, for agreement exports; it changes whenever the rule does. */
export const sentenceRule = 'intl-segmenter-en-mended-1';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a normalised text, in order: without overlaps, without outer white space, and together covering every
 * other character. `Intl.Segmenter` finds them within a paragraph, bullet or heading (see `textBlocks`); what it cut
 * after an abbreviation, an initial or a list number is put together again (see `continuesSentence`).
 */
export function sentences(text: string): readonly Span[] {
  return textBlocks(text).flatMap((block) =>
    sentencesOfBlock(text.slice(block.start, block.end)).flatMap(
      ({ start, end }) => trimSpan(text, { start: block.start + start, end: block.start + end }) ?? [],
    ),
  );
}

function sentencesOfBlock(block: string): readonly Span[] {
  // The segmenter ends a sentence at every line feed: it reads a copy of the same length without any.
  const copy = block.replaceAll('\n', ' ');
  const found: Span[] = [];
  for (const { start, end } of segmentsOf(segmenter, copy)) {
    const last = found.at(-1);
    if (last && continuesSentence(copy.slice(last.start, last.end), copy.slice(start, end))) {
      found[found.length - 1] = { start: last.start, end };
    } else {
      found.push({ start, end });
    }
  }
  return found;
}
