import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import type { Span } from '../../domain/text/span.ts';

/** The codings of the scheme in the order of the text (of the same span the oldest first), with the one whose edge is being moved as it would be. */
export function shownCodings(
  codings: readonly Coding[],
  scheme: Scheme,
  draft: (Span & { readonly codingId: string }) | null,
): readonly Coding[] {
  return codings
    .filter((coding) => coding.schemeId === scheme.id)
    .map((coding) => (coding.id === draft?.codingId ? { ...coding, start: draft.start, end: draft.end } : coding))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.createdAt - b.createdAt);
}
