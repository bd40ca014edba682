import { nextGrapheme, previousGrapheme } from './caret.ts';
import { sentences } from './sentences.ts';
import type { Span } from './span.ts';
import { words } from './words.ts';

/** One of the two ends of a span. */
export type Edge = 'start' | 'end';

/** How far an edge goes at a time. */
export type Step = 'grapheme' | 'word' | 'sentence';

/**
 * Where an edge of a span goes when a key moves it one step on or back, as an UTF-16 offset for `moveEdge`: a start goes
 * to starts and an end to ends (of graphemes, words or sentences), past white space, which a span never ends with.
 * It may give an offset at or beyond the other edge, and gives the edge's own offset where the text has no further step.
 */
export function stepEdge(text: string, span: Span, edge: Edge, step: Step, direction: 'forward' | 'back'): number {
  const from = span[edge];
  const forward = direction === 'forward';
  if (step === 'grapheme') return forward ? graphemeForward(text, from, edge) : graphemeBack(text, from, edge);
  const places = (step === 'word' ? words(text) : sentences(text)).map((one) => one[edge]);
  const place = forward ? places.find((offset) => offset > from) : places.findLast((offset) => offset < from);
  return place ?? from;
}

function graphemeForward(text: string, from: number, edge: Edge): number {
  if (edge === 'start') return skipForward(text, nextGrapheme(text, from));
  const next = skipForward(text, from);
  return next === text.length ? from : nextGrapheme(text, next);
}

function graphemeBack(text: string, from: number, edge: Edge): number {
  if (edge === 'end') return skipBack(text, previousGrapheme(text, from));
  const next = skipBack(text, from);
  return next === 0 ? from : previousGrapheme(text, next);
}

/** Past the white space after an offset; the end of the text if there is nothing else. */
function skipForward(text: string, offset: number): number {
  return text.length - text.slice(offset).trimStart().length;
}

/** Past the white space before an offset; 0 if there is nothing else. */
function skipBack(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}
