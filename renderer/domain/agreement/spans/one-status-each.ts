import { type FusedSpan, mixedStatus } from '../../coding/units/fused-spans.ts';
import type { Span } from '../../text/span.ts';

/** A stretch to which one coder gave a code with one status. */
export interface StatusStretch extends Span {
  readonly status: string;
}

/**
 * One coder's spans of one code, fused apart by status, as stretches that do not overlap, in the order of reading: what spans of
 * different statuses both cover becomes a stretch of its own, with the status `mixed`, so that each place has one status.
 * E.g. `achieved` on [0, 10) and `unmet` on [6, 15) become `achieved` [0, 6), `mixed` [6, 10) and `unmet` [10, 15).
 */
export function oneStatusEach(spans: readonly FusedSpan[]): StatusStretch[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const stretches: StatusStretch[] = [];
  for (const [at, start] of edges.entries()) {
    const [first, ...more] = spans.filter((span) => span.start <= start && start < span.end);
    if (!first) continue;
    const status = more.length === 0 ? first.status : mixedStatus;
    const last = stretches.at(-1);
    const stretch = { start, end: edges[at + 1] ?? first.end, status };
    if (last?.end === start && last.status === status)
      stretches[stretches.length - 1] = { ...stretch, start: last.start };
    else stretches.push(stretch);
  }
  return stretches;
}
