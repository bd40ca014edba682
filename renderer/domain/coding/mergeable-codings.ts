import { overlaps } from '../text/overlaps.ts';
import { touches } from '../text/touches.ts';
import type { Coding } from './coding.ts';

/**
 * The codings of `codings` (one coder's, of one narrative) that merging with `coding` would take in: those of the same
 * code that it touches or overlaps, those that they touch or overlap, and so on. `coding` itself is not among them.
 */
export function mergeableCodings(codings: readonly Coding[], coding: Coding): readonly Coding[] {
  const reached: Coding[] = [coding];
  let left = codings.filter((other) => other.id !== coding.id && sameCode(other, coding));
  for (const current of reached) {
    reached.push(...left.filter((other) => meets(other, current)));
    left = left.filter((other) => !meets(other, current));
  }
  return reached.slice(1);
}

function sameCode(a: Coding, b: Coding): boolean {
  return a.schemeId === b.schemeId && a.codeId === b.codeId;
}

function meets(a: Coding, b: Coding): boolean {
  return overlaps(a, b) || touches(a, b);
}
