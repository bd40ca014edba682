import { add } from './lengths.ts';
import { type ValuedSpan, visitShared } from './valued-spans.ts';

/**
 * What the coders of texts have in common, in lengths, by value (0 is the gaps): all that the unitizing coefficients
 * u-alpha and |u-alpha need. With m coders of a text:
 *
 *     lengths   l_c. = what its coders gave value c, added up
 *     unlike    l_c. − l_cc = (1 / (m − 1)) Σ over ordered pairs of coders of the length that the first alone gave value c
 *     squares   S_c  = Σ over all coders' spans of value c of length²; for gaps, Σ of length
 *
 * Gaps count by length and not by length², so all three are sums over texts: cutting a text in two between its spans
 * changes nothing, and a project's figure comes from its texts' sums.
 */
export interface SpanCoincidences {
  readonly lengths: Float64Array;
  readonly unlike: Float64Array;
  readonly squares: Float64Array;
}

/** Numbers that coincidences of `values` values (gaps included) take. */
export function coincidencesWidth(values: number): number {
  return 3 * values;
}

/** Coincidences that live in `numbers`, which is `coincidencesWidth` long, so that they can be added up without knowing them. */
export function coincidencesIn(numbers: Float64Array): SpanCoincidences {
  const values = numbers.length / 3;
  return {
    lengths: numbers.subarray(0, values),
    unlike: numbers.subarray(values, 2 * values),
    squares: numbers.subarray(2 * values),
  };
}

/**
 * Adds one text. `coders` are the spans of each coder who looked at it, in the order of reading, none overlapping another
 * of the same coder. Texts may differ in their number of coders: each weighs by its length times its coders, as a unit
 * with missing ratings does in Krippendorff's alpha. (The source has one text and the same coders throughout; this is its
 * generalisation.) A text with fewer than two coders adds nothing.
 */
export function addCoincidences(
  { lengths, unlike, squares }: SpanCoincidences,
  length: number,
  coders: readonly (readonly ValuedSpan[])[],
): void {
  const others = coders.length - 1;
  if (others < 1) return;
  const alone = new Float64Array(unlike.length);
  coders.forEach((spans, at) => {
    const gaps = length - markedLength(spans);
    add(lengths, 0, gaps);
    add(squares, 0, gaps);
    add(alone, 0, others * gaps);
    for (const { value, start, end } of spans) {
      add(lengths, value, end - start);
      add(squares, value, (end - start) ** 2);
      add(alone, value, others * (end - start));
    }
    for (const otherSpans of coders.slice(at + 1)) takePairOff(alone, length, spans, otherSpans);
  });
  alone.forEach((places, value) => {
    add(unlike, value, places / others);
  });
}

/** Takes off, for both of two coders, what they gave the same value. */
function takePairOff(alone: Float64Array, length: number, a: readonly ValuedSpan[], b: readonly ValuedSpan[]): void {
  let gaps = length - markedLength(a) - markedLength(b);
  visitShared(a, b, (one, other, shared) => {
    gaps += shared;
    if (one.value === other.value) add(alone, one.value, -2 * shared);
  });
  add(alone, 0, -2 * gaps);
}

function markedLength(spans: readonly ValuedSpan[]): number {
  return spans.reduce((total, { start, end }) => total + end - start, 0);
}
