import type { Coding } from '../coding/coding.ts';
import type { Position } from '../coding/decision.ts';
import { sameSpan } from '../text/same-span.ts';
import type { Span } from '../text/span.ts';

/** One coding to be, and the coders' codings that it stands on; they have one code and one status. */
export interface Piece extends Span {
  readonly from: readonly Coding[];
}

/**
 * What coders share who made the same coding, once touching pieces are fused: the text that every one of them coded, so that
 * edges within the tolerance hold where all are. A passage with several statuses is shared piece by piece, and only if
 * everybody's pieces are the same: otherwise `null`, as without any coding.
 */
export function sharedPieces(positions: readonly Position[]): Piece[] | null {
  const each = positions.map(({ codings }) => codings);
  const [first = [], ...others] = each;
  if (each.some((codings) => codings.length === 0)) return null;
  const all = each.flat();
  if (new Set(all.map(({ status }) => status)).size === 1) {
    const start = Math.max(...each.map((codings) => Math.min(...codings.map((one) => one.start))));
    const end = Math.min(...each.map((codings) => Math.max(...codings.map((one) => one.end))));
    return [{ start, end, from: all }];
  }
  const isSame = (one: Coding, other: Coding | undefined) =>
    other !== undefined && sameSpan(one, other) && one.status === other.status;
  if (!others.every((other) => other.length === first.length && first.every((one, at) => isSame(one, other[at])))) {
    return null;
  }
  return first.map((one, at) => ({
    start: one.start,
    end: one.end,
    from: each.flatMap((codings) => codings[at] ?? []),
  }));
}
