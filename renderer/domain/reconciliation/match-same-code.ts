import { largestMatching } from '../agreement/spans/span-matching.ts';
import type { FusedSpan } from '../coding/units/fused-spans.ts';
import { sharedLength } from '../text/shared-length.ts';
import type { Span } from '../text/span.ts';

/**
 * Pairs up two coders' fused spans of one code that overlap: one to one, as many pairs as can be, and of those ways the one
 * in which the pairs share the most text. Exchanging the coders gives the same pairs, also where several ways are as good.
 */
export function matchSameCode(first: readonly FusedSpan[], second: readonly FusedSpan[]): [FusedSpan, FusedSpan][] {
  if (comesFirst(second, first)) return matchSameCode(second, first).map(([b, a]) => [a, b]);
  const shared = (row: number, column: number) => {
    const [a, b] = [first[row], second[column]];
    return a && b ? sharedLength(a, b) : 0;
  };
  const pairs = largestMatching(first.length, second.length, (row, column) => shared(row, column) > 0, shared);
  return pairs.flatMap(([row, column]): [FusedSpan, FusedSpan][] => {
    const [a, b] = [first[row], second[column]];
    return a && b ? [[a, b]] : [];
  });
}

/** An order of two lists that does not ask whose they are. */
function comesFirst(spans: readonly Span[], others: readonly Span[]): boolean {
  const apart = spans.map(
    ({ start, end }, place) => start - (others[place]?.start ?? start) || end - (others[place]?.end ?? end),
  );
  return (apart.find((difference) => difference !== 0) ?? spans.length - others.length) < 0;
}
