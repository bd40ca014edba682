import type { FusedSpan } from '../coding/units/fused-spans.ts';

type Sides = readonly (FusedSpan | null)[];

/**
 * An order of what two coders marked, for `sort`: by where the first of its spans starts, then by where the last of them
 * ends, then by their codes' places in `codeIds`. It does not ask whose span is whose.
 */
export function readingOrder(codeIds: readonly string[]): (a: Sides, b: Sides) => number {
  const keyOf = (sides: Sides) => {
    const spans = sides.filter((span) => span !== null);
    const codes = spans.map(({ codeId }) => codeIds.indexOf(codeId)).sort((a, b) => a - b);
    return [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)), ...codes];
  };
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one.map((value, place) => value - (other[place] ?? value)).find((apart) => apart !== 0) ?? 0;
  };
}
