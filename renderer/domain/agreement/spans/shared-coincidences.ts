import { add } from './lengths.ts';
import { type ValuedSpan, visitShared } from './valued-spans.ts';

/**
 * What coders have in common where at least two of them marked something, in lengths, by value (place 0 stays empty, as gaps
 * do not count): all that cu-alpha and (k)u-alpha need. With m coders of a text:
 *
 *     lengths   l*_c. = (1 / (m − 1)) Σ over ordered pairs of coders of the length of the first's spans of value c that the other marked
 *     unlike    l*_c. − l*_cc = the same, where the other gave another value
 *     squares   S*_c  = Σ over all coders' spans of value c of (the length that the others marked of it, averaged over the m − 1 others)²
 *
 * The averaging in S* was inferred, as the paper was not at hand: of the variants tried (squaring for each pair of coders,
 * taking the union of the others) it alone prints the published cu-alpha of .724, it never makes an expected coincidence
 * negative, and for two coders all variants are the same. All three are sums over texts.
 */
export interface SharedCoincidences {
  readonly lengths: Float64Array;
  readonly unlike: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Adds one text. `coders` are the spans of each coder who looked at it, in the order of reading, none overlapping another
 * of the same coder. A text with fewer than two coders adds nothing.
 */
export function addSharedCoincidences(sums: SharedCoincidences, coders: readonly (readonly ValuedSpan[])[]): void {
  const others = coders.length - 1;
  if (others < 1) return;
  const differing = new Float64Array(sums.unlike.length);
  for (const [at, spans] of coders.entries()) {
    const met = new Float64Array(spans.length);
    for (const [otherAt, otherSpans] of coders.entries()) {
      if (otherAt === at) continue;
      visitShared(spans, otherSpans, (one, other, length, place) => {
        add(met, place, length);
        if (one.value !== other.value) add(differing, one.value, length);
      });
    }
    spans.forEach(({ value }, place) => {
      const average = (met[place] ?? 0) / others;
      add(sums.lengths, value, average);
      add(sums.squares, value, average ** 2);
    });
  }
  differing.forEach((length, value) => {
    add(sums.unlike, value, length / others);
  });
}
