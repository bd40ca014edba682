import { lineAt } from './line-at.ts';
import type { Span } from './span.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The span widened to whole graphemes: an end within an emoji, a flag or a letter with its accents moves outward.
 * An empty span stays empty only at a boundary. The span must lie within the text.
 */
export function snapSpan(text: string, span: Span): Span {
  return { start: graphemeAround(text, span.start).start, end: graphemeAround(text, span.end).end };
}

/** The grapheme that an offset cuts; the empty span at the offset if it cuts none. */
function graphemeAround(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  // A line feed is a grapheme of its own, so that both sides of it are boundaries and one line is all that has to be read.
  if (offset === line.start || offset === line.end) return { start: offset, end: offset };
  const found = graphemes.segment(text.slice(line.start, line.end)).containing(offset - line.start);
  const start = line.start + (found?.index ?? 0);
  return start === offset || !found ? { start: offset, end: offset } : { start, end: start + found.segment.length };
}
