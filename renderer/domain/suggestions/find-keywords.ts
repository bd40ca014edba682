import { overlaps } from '../text/overlaps.ts';
import type { Span } from '../text/span.ts';
import type { Lexicon, LexiconEntry } from './lexicon.ts';
import type { SentenceWord } from './sentence-words.ts';

/** A keyword in a sentence: where, and which of the sentence's words `[first, last]` it is. */
export interface FoundKeyword extends Span {
  readonly entry: LexiconEntry;
  readonly first: number;
  readonly last: number;
}

/**
 * The keywords in a sentence's words, in the order of the text. A keyword of several words stands in the text word by
 * word, with nothing but spaces or hyphens between. Of keywords that overlap the one with more words wins, whichever
 * code it belongs to: a 'work placement' is no 'placement'. Of equals, each code keeps its first.
 */
export function findKeywords(sentence: readonly SentenceWord[], lexicon: Lexicon): FoundKeyword[] {
  const longestFirst = sentence
    .flatMap((word, at) => (lexicon.get(word.stem) ?? []).flatMap((entry) => keywordAt(sentence, at, entry) ?? []))
    .sort((a, b) => b.entry.stems.length - a.entry.stems.length || a.start - b.start);
  const kept: FoundKeyword[] = [];
  for (const found of longestFirst) {
    const isBeaten = kept.some(
      (other) =>
        overlaps(other, found) &&
        (other.entry.codeId === found.entry.codeId || other.entry.stems.length > found.entry.stems.length),
    );
    if (!isBeaten) kept.push(found);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function keywordAt(sentence: readonly SentenceWord[], first: number, entry: LexiconEntry): FoundKeyword | null {
  const last = first + entry.stems.length - 1;
  const fits = entry.stems.every((stem, offset) => {
    const word = sentence[first + offset];
    return word?.stem === stem && (offset === 0 || word.joined);
  });
  const from = sentence[first];
  const to = sentence[last];
  return fits && from && to ? { entry, first, last, start: from.start, end: to.end } : null;
}
