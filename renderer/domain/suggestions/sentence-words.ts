import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { stem } from './stem.ts';

/** A word of a sentence, with its place in the text. */
export interface SentenceWord extends Span {
  /** Lower case, with plain apostrophes. */
  readonly plain: string;
  readonly stem: string;
  /** True if only white space, a hyphen or a slash stands between it and the word before: no comma, no bracket. */
  readonly joined: boolean;
}

/** The words of a stretch of a text, in order; the first is never `joined`. */
export function sentenceWords(text: string, sentence: Span): SentenceWord[] {
  const piece = text.slice(sentence.start, sentence.end);
  return words(piece).map(({ start, end }, at, all) => {
    const word = piece.slice(start, end);
    const before = all[at - 1];
    return {
      start: sentence.start + start,
      end: sentence.start + end,
      plain: word.toLowerCase().replaceAll('’', "'"),
      stem: stem(word),
      joined: before !== undefined && /^[\s\-‐‑/]*$/.test(piece.slice(before.end, start)),
    };
  });
}
