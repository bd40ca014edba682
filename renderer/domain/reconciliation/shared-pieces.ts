import type { Coding } from '../coding/coding.ts';
import type { Position } from '../coding/decision.ts';
import { compareSpans } from '../text/compare-spans.ts';
import { sameSpan } from '../text/same-span.ts';
import type { Span } from '../text/span.ts';

/** One coding to be, and the coders' codings that it stands on; they have one code and one status. */
export interface Piece extends Span {
  readonly from: readonly Coding[];
}

/** One coder's codings that touch or overlap, in the order of reading. */
interface Fused extends Span {
  readonly codings: readonly Coding[];
}

/**
 * What coders share who made the same codings of one code, once touching pieces are fused: span by span the text that every one of
 * them coded, so that edges within the tolerance hold where all are. A span with several statuses is shared piece by piece, and only
 * if everybody's pieces are the same. `null` where somebody coded nothing, the spans do not pair off one to one, or those that do
 * have no text in common.
 */
export function sharedPieces(positions: readonly Position[]): Piece[] | null {
  const [first = [], ...others] = positions.map(({ codings }) => fused(codings));
  if (first.length === 0 || others.some((other) => other.length !== first.length)) return null;
  const pieces: Piece[] = [];
  for (const [place, one] of first.entries()) {
    const shared = sharedOf([one, ...others.flatMap((other) => other[place] ?? [])]);
    if (!shared) return null;
    pieces.push(...shared);
  }
  return pieces;
}

/** Spans of one coder lie apart, so of two coders the first can only be paired with the first, the second with the second. */
function fused(codings: readonly Coding[]): Fused[] {
  const spans: Fused[] = [];
  for (const coding of [...codings].sort(compareSpans)) {
    const last = spans.at(-1);
    if (!last || coding.start > last.end) spans.push({ start: coding.start, end: coding.end, codings: [coding] });
    else {
      const end = Math.max(last.end, coding.end);
      spans[spans.length - 1] = { start: last.start, end, codings: [...last.codings, coding] };
    }
  }
  return spans;
}

/** What one span of each has in common. */
function sharedOf(spans: readonly Fused[]): Piece[] | null {
  const all = spans.flatMap(({ codings }) => codings);
  if (new Set(all.map(({ status }) => status)).size === 1) {
    const start = Math.max(...spans.map((span) => span.start));
    const end = Math.min(...spans.map((span) => span.end));
    return start < end ? [{ start, end, from: all }] : null;
  }
  const [first = [], ...others] = spans.map(({ codings }) => codings);
  const isSame = (one: Coding, other: Coding | undefined) =>
    other !== undefined && sameSpan(one, other) && one.status === other.status;
  if (!others.every((other) => other.length === first.length && first.every((one, at) => isSame(one, other[at])))) {
    return null;
  }
  return first.map((one, at) => ({
    start: one.start,
    end: one.end,
    from: [one, ...others.flatMap((codings) => codings[at] ?? [])],
  }));
}
