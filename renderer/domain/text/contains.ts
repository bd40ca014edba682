import type { Span } from './span.ts';

/** True if `inner` lies wholly within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
