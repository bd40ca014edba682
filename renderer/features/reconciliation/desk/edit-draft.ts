import type { Scheme } from '../../../../codebook/scheme.ts';
import { nextStatus } from '../../../domain/coding/change-status.ts';
import { codesInUse } from '../../../domain/coding/codes-in-use.ts';
import type { Coding } from '../../../domain/coding/coding.ts';
import type { Span } from '../../../domain/text/span.ts';
import { type Edge, type Step, stepEdge } from '../../../domain/text/step-edge.ts';
import { tidySpan } from '../../../domain/text/tidy-span.ts';

/** A coded segment that the lead is making. */
export interface EditedSegment extends Span {
  readonly codeId: string;
  readonly status?: string;
  readonly memo?: string;
}

/** What the lead makes of an item before it is kept: at least one segment, of which the keys change one. */
export interface EditDraft {
  readonly segments: readonly EditedSegment[];
  readonly at: number;
  /** The edge that arrows move, if one is picked. */
  readonly edge: Edge | null;
}

/** A draft that begins as these codings are, those of the same code, span and status once; `null` if there are none. */
export function draftFrom(codings: readonly Coding[]): EditDraft | null {
  const segments = new Map(
    codings.map(({ codeId, start, end, status, memo }) => [
      `${codeId} ${start} ${end} ${status ?? ''}`,
      { codeId, start, end, ...(status === undefined ? {} : { status }), ...(memo === undefined ? {} : { memo }) },
    ]),
  );
  const inOrder = [...segments.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.length > 0 ? { segments: inOrder, at: 0, edge: null } : null;
}

/** Gives the segment at hand another code; a code that is archived or unknown changes nothing. */
export function withCode(draft: EditDraft, scheme: Scheme, codeId: string): EditDraft {
  const isOffered = codesInUse(scheme).some(({ id }) => id === codeId);
  return isOffered ? changed(draft, (segment) => ({ ...segment, codeId })) : draft;
}

/** Gives the segment at hand the next status of the scheme, or none after the last. */
export function withNextStatus(draft: EditDraft, scheme: Scheme): EditDraft {
  return changed(draft, ({ status, ...rest }) => withStatus(rest, nextStatus(scheme, status)));
}

/** Gives the segment at hand this status, or none. */
export function withThisStatus(draft: EditDraft, status: string | null): EditDraft {
  return changed(draft, ({ status: _before, ...rest }) => withStatus(rest, status));
}

/** Picks the edge that arrows move; the same again lets go of it. */
export function withEdge(draft: EditDraft, edge: Edge | null): EditDraft {
  return { ...draft, edge: draft.edge === edge ? null : edge };
}

/** Moves the picked edge one step, as far as the segment keeps a word. Without a picked edge nothing moves. */
export function withEdgeStep(draft: EditDraft, text: string, step: Step, direction: 'forward' | 'back'): EditDraft {
  const { edge } = draft;
  const segment = draft.segments[draft.at];
  if (!edge || !segment) return draft;
  const wanted = { start: segment.start, end: segment.end, [edge]: stepEdge(text, segment, edge, step, direction) };
  return wanted.start < wanted.end ? withSpan(draft, text, wanted) : draft;
}

/** Puts the segment at hand on another span of the text; one without a word changes nothing. */
export function withSpan(draft: EditDraft, text: string, span: Span): EditDraft {
  const tidy = tidySpan(text, span);
  return tidy ? changed(draft, (segment) => ({ ...segment, ...tidy })) : draft;
}

/** The next segment is at hand, after the last the first; no edge is picked. */
export function withNextSegment(draft: EditDraft): EditDraft {
  return { ...draft, at: (draft.at + 1) % draft.segments.length, edge: null };
}

/** Takes the segment at hand out; `null` if it was the only one. */
export function withoutSegment(draft: EditDraft): EditDraft | null {
  const segments = draft.segments.filter((_, index) => index !== draft.at);
  return segments.length > 0 ? { segments, at: Math.min(draft.at, segments.length - 1), edge: null } : null;
}

function withStatus(segment: EditedSegment, status: string | null): EditedSegment {
  return status === null ? segment : { ...segment, status };
}

function changed(draft: EditDraft, change: (segment: EditedSegment) => EditedSegment): EditDraft {
  const segments = draft.segments.map((segment, index) => (index === draft.at ? change(segment) : segment));
  return { ...draft, segments };
}

/** That segment is at hand; no edge is picked. */
export function withSegment(draft: EditDraft, at: number): EditDraft {
  return { ...draft, at, edge: null };
}
