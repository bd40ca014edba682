import { lineAt } from './line-at.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';

// Moves of the caret: each takes the text and an offset in UTF-16 units and gives the offset to go to. At the end of the
// text in its direction a move stays there. Graphemes and words never reach over a line feed, so one line is read at a time.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The nearest grapheme boundary after the offset. */
export function nextGrapheme(text: string, offset: number): number {
  const line = lineAt(text, offset);
  if (offset >= line.end) return Math.min(offset + 1, text.length);
  const found = graphemes.segment(text.slice(line.start, line.end)).containing(offset - line.start);
  return found ? line.start + found.index + found.segment.length : offset;
}

/** The nearest grapheme boundary before the offset. */
export function previousGrapheme(text: string, offset: number): number {
  const line = lineAt(text, offset);
  if (offset <= line.start) return Math.max(offset - 1, 0);
  const found = graphemes.segment(text.slice(line.start, line.end)).containing(offset - 1 - line.start);
  return found ? line.start + found.index : offset;
}

/** The start of the first word that starts after the offset; the end of the text if there is none. */
export function nextWord(text: string, offset: number): number {
  for (let from = offset; from < text.length; from = lineAt(text, from).end + 1) {
    const line = lineAt(text, from);
    const found = words.segment(text.slice(line.start, line.end));
    for (let at = found.containing(from - line.start); at; at = found.containing(at.index + at.segment.length)) {
      if (at.isWordLike && line.start + at.index > offset) return line.start + at.index;
    }
  }
  return text.length;
}

/** The start of the last word that starts before the offset; 0 if there is none. */
export function previousWord(text: string, offset: number): number {
  for (let from = offset; from > 0; from = lineAt(text, from).start - 1) {
    const line = lineAt(text, from);
    const found = words.segment(text.slice(line.start, line.end));
    for (let at = found.containing(from - 1 - line.start); at; at = found.containing(at.index - 1)) {
      if (at.isWordLike) return line.start + at.index;
      if (at.index === 0) break;
    }
  }
  return 0;
}

/** The start of the first sentence that starts after the offset; the end of the text if there is none. */
export function nextSentence(text: string, offset: number): number {
  return sentencesOf(text).find(({ start }) => start > offset)?.start ?? text.length;
}

/** The start of the last sentence that starts before the offset; 0 if there is none. */
export function previousSentence(text: string, offset: number): number {
  return sentencesOf(text).findLast(({ start }) => start < offset)?.start ?? 0;
}

/** The start of the line (a paragraph on screen) that the offset is in. */
export function lineStart(text: string, offset: number): number {
  return lineAt(text, offset).start;
}

/** The end of the line that the offset is in, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  return lineAt(text, offset).end;
}

/**
 * The sentence that a caret at the offset means: the one it stands in or, between two sentences, the one before it on the
 * same line, else the one after it on the same line. `null` on a line without one.
 */
export function sentenceAt(text: string, offset: number): Span | null {
  const all = sentencesOf(text);
  const line = lineAt(text, offset);
  const before = all.findLast(({ start }) => start <= offset);
  if (before && (offset < before.end || before.end > line.start)) return before;
  const after = all.find(({ start }) => start > offset);
  return after && after.start < line.end ? after : null;
}

// A caret moves often over one text: its sentences are found once.
let last: { readonly text: string; readonly sentences: readonly Span[] } = { text: '', sentences: [] };

function sentencesOf(text: string): readonly Span[] {
  if (last.text !== text) last = { text, sentences: sentences(text) };
  return last.sentences;
}
