import { useLayoutEffect, useRef, useState } from 'react';
import type { Span } from '../domain/text/span.ts';
import classes from './margin-stripes.module.css';
import { type Extent, stripeLanes } from './stripe-lanes.ts';
import type { NarrativeLayout } from './use-narrative-layout.ts';

/** One coding as the margin shows it. */
export interface Stripe extends Span {
  readonly id: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly underline: string;
  /** The code's key or first letter. */
  readonly letter: string;
  /** What a pointer resting on it is told. */
  readonly title: string;
  readonly faded: boolean;
}

interface MarginStripesProps {
  readonly layout: NarrativeLayout;
  readonly stripes: readonly Stripe[];
  readonly focusedId: string | null;
  readonly onPick: (id: string) => void;
}

const laneWidth = 18;

/** Bars beside the text, one a coding, in lanes, so that every overlap can be read. The list of codings says the same in words. */
export function MarginStripes({ layout, stripes, focusedId, onPick }: MarginStripesProps) {
  const measured = useRef<{ layout: NarrativeLayout; extents: Map<string, Extent & Span> } | null>(null);
  const [extents, setExtents] = useState<readonly Extent[]>([]);

  useLayoutEffect(() => {
    const known = measured.current?.layout === layout ? measured.current.extents : new Map<string, Extent & Span>();
    const { dom } = layout;
    const frameTop = dom.root.getBoundingClientRect().top;
    const fresh = new Map<string, Extent & Span>();
    for (const { id, start, end } of stripes) {
      const old = known.get(id);
      if (old && old.start === start && old.end === end) fresh.set(id, old);
      else {
        const box = dom.rangeOf({ start, end }).getBoundingClientRect();
        fresh.set(id, { start, end, top: box.top - frameTop, bottom: box.bottom - frameTop });
      }
    }
    measured.current = { layout, extents: fresh };
    setExtents([...fresh.values()]);
  }, [layout, stripes]);

  const lanes = stripeLanes(extents);
  const laneCount = Math.max(0, ...lanes) + 1;
  return (
    <div className={classes.margin} style={{ width: laneCount * laneWidth }} aria-hidden>
      {stripes.map((stripe, index) => {
        const extent = extents[index];
        if (!extent) return null;
        return (
          <button
            key={stripe.id}
            type="button"
            tabIndex={-1}
            className={classes.stripe}
            title={stripe.title}
            data-focused={stripe.id === focusedId}
            data-faded={stripe.faded}
            style={{
              top: extent.top + 1,
              height: extent.bottom - extent.top - 2,
              left: (lanes[index] ?? 0) * laneWidth,
              '--code-colour': stripe.colour,
              '--code-line': stripe.underline === 'wavy' ? 'dashed' : stripe.underline,
            }}
            onClick={() => onPick(stripe.id)}
          >
            <span>{stripe.letter}</span>
          </button>
        );
      })}
    </div>
  );
}
