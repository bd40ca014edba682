import { useLayoutEffect, useRef, useState } from 'react';
import type { Span } from '../domain/text/span.ts';
import type { Extent } from './stripe-lanes.ts';
import type { NarrativeLayout } from './use-narrative-layout.ts';

type MeasuredSpan = Extent & Span;

interface Measured {
  readonly layout: NarrativeLayout;
  readonly extents: ReadonlyMap<string, MeasuredSpan>;
}

const nothing: ReadonlyMap<string, Extent> = new Map();

/** How far down the page each span reaches, by id. Only what is new, moved or laid out anew is measured. */
export function useStripeExtents(
  layout: NarrativeLayout,
  spans: readonly (Span & { readonly id: string })[],
): ReadonlyMap<string, Extent> {
  const measured = useRef<Measured | null>(null);
  const [extents, setExtents] = useState(nothing);

  useLayoutEffect(() => {
    const known = measured.current?.layout === layout ? measured.current.extents : new Map<string, MeasuredSpan>();
    const { dom } = layout;
    const frameTop = dom.root.getBoundingClientRect().top;
    const fresh = new Map<string, MeasuredSpan>();
    for (const { id, start, end } of spans) {
      const old = known.get(id);
      if (old && old.start === start && old.end === end) fresh.set(id, old);
      else {
        const box = dom.rangeOf({ start, end }).getBoundingClientRect();
        fresh.set(id, { start, end, top: box.top - frameTop, bottom: box.bottom - frameTop });
      }
    }
    measured.current = { layout, extents: fresh };
    setExtents(fresh);
  }, [layout, spans]);

  return extents;
}
