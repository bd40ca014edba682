import type { Span } from '../domain/text/span.ts';

/** What is selected in a narrative: the caret is at `focus`; equal ends mean a caret alone. UTF-16 offsets. */
export interface TextSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** The selected span, or `null` when there is only a caret. */
export function selectedSpan({ anchor, focus }: TextSelection): Span | null {
  return anchor === focus ? null : { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}
