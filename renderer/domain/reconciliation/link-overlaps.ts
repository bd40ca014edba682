import { groupBy } from '../coding/group-by.ts';
import type { FusedSpan } from '../coding/units/fused-spans.ts';
import type { DisjointGroups } from './disjoint-groups.ts';

/** A fused span, and the place of its coder. */
export interface SpanOfSide {
  readonly span: FusedSpan;
  readonly side: number;
}

/** Joins, by their places in `spans`, all that have the same code and share text, directly or through others. */
export function linkOverlaps(spans: readonly SpanOfSide[], groups: DisjointGroups): void {
  const placed = spans.map(({ span }, place) => ({ span, place }));
  for (const ofCode of groupBy(placed, ({ span }) => span.codeId).values()) {
    let reached: { readonly end: number; readonly place: number } | null = null;
    for (const { span, place } of ofCode.sort((a, b) => a.span.start - b.span.start)) {
      if (reached && span.start < reached.end) groups.join(reached.place, place);
      if (!reached || span.end > reached.end) reached = { end: span.end, place };
    }
  }
}
