import type { Sheet } from '../../coding/sheet.ts';
import type { Comparison } from '../../coding/units/comparison.ts';
import { type FusedSpan, fusedSpans } from '../../coding/units/fused-spans.ts';
import { overlaps } from '../../text/overlaps.ts';
import type { Span } from '../../text/span.ts';

/** A coder who did not give a code to some places in a narrative. */
export interface OtherOutcomesQuestion extends Pick<Comparison, 'scheme' | 'comparesStatus'> {
  readonly narrativeId: string;
  readonly coderId: string;
  readonly codeId: string;
  readonly places: readonly Span[];
}

/** What the coder's finished sheet has there instead: the spans of other codes that overlap a place, in the order of reading. */
export function otherOutcomes(question: OtherOutcomesQuestion, sheets: readonly Sheet[]): FusedSpan[] {
  const { narrativeId, coderId, codeId, scheme, comparesStatus, places } = question;
  const sheet = sheets.find((one) => one.narrativeId === narrativeId && one.coderId === coderId);
  if (sheet?.state !== 'finished') return [];
  const others = new Set(scheme.codes.map(({ id }) => id).filter((id) => id !== codeId));
  return fusedSpans(sheet.codings, scheme.id, comparesStatus)
    .filter((span) => others.has(span.codeId) && places.some((place) => overlaps(span, place)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
