import type { Span } from '../../text/span.ts';
import type { Coding } from '../coding.ts';
import { groupBy } from '../group-by.ts';

/** Where several codings of one code, one coder and different statuses became one span. */
export const mixedStatus = 'mixed';

/** A stretch of text that one coder gave one code. */
export interface FusedSpan extends Span {
  readonly codeId: string;
  /** The one status of its codings, `''` if they have none, `mixed` if they differ. */
  readonly status: string;
  /** What it was made of, in the order of reading. */
  readonly codingIds: readonly string[];
}

/**
 * One coder's codings of one scheme on one narrative as spans: codings of the same code that touch or overlap are fused, so that
 * nobody is counted as differing for having coded a passage in two pieces. `apartByStatus`: only those with the same status
 * are fused. By code, in the order of first appearance, then in the order of reading.
 */
export function fusedSpans(codings: readonly Coding[], schemeId: string, apartByStatus: boolean): FusedSpan[] {
  const ofScheme = codings.filter((coding) => coding.schemeId === schemeId);
  const groups = groupBy(ofScheme, ({ codeId, status = '' }) => (apartByStatus ? `${codeId}\n${status}` : codeId));
  return [...groups.values()].flatMap(fusedGroup);
}

function fusedGroup(group: readonly Coding[]): FusedSpan[] {
  const spans: FusedSpan[] = [];
  for (const coding of [...group].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = spans.at(-1);
    if (last && coding.start <= last.end) spans[spans.length - 1] = joined(last, coding);
    else spans.push(joined(null, coding));
  }
  return spans;
}

function joined(span: FusedSpan | null, { id, codeId, start, end, status = '' }: Coding): FusedSpan {
  if (!span) return { codeId, start, end, status, codingIds: [id] };
  return {
    codeId,
    start: span.start,
    end: Math.max(span.end, end),
    status: span.status === status ? status : mixedStatus,
    codingIds: [...span.codingIds, id],
  };
}
