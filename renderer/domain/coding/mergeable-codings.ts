import type { Span } from '../text/span.ts';
import type { Coding } from './coding.ts';

/**
 * The codings of `codings` (one coder's, of one narrative) that merging with `coding` would take in: those of the same
 * code that it meets, those that they meet, and so on. Two meet if they overlap, touch, or have nothing but white space
 * of `text`, the narrative's, between them: two sentences coded one after the other do, as a coding sheds the space at
 * its ends. `coding` itself is not among them.
 */
export function mergeableCodings(codings: readonly Coding[], coding: Coding, text: string): readonly Coding[] {
  const reached: Coding[] = [coding];
  let left = codings.filter((other) => other.id !== coding.id && sameCode(other, coding));
  for (const current of reached) {
    const met = left.filter((other) => meets(text, other, current));
    reached.push(...met);
    left = left.filter((other) => !met.includes(other));
  }
  return reached.slice(1);
}

function sameCode(a: Coding, b: Coding): boolean {
  return a.schemeId === b.schemeId && a.codeId === b.codeId;
}

function meets(text: string, a: Span, b: Span): boolean {
  const gap = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
  return gap.end <= gap.start || text.slice(gap.start, gap.end).trim() === '';
}
