import { memo, useMemo } from 'react';
import type { Span } from '../domain/text/span.ts';
import classes from './margin-stripes.module.css';
import { groupedLanes } from './stripe-lanes.ts';
import type { NarrativeLayout } from './use-narrative-layout.ts';
import { useStripeExtents } from './use-stripe-extents.ts';

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
  /** Stripes of one group keep to lanes of their own, lower groups nearer to the text. Without a group all share the lanes. */
  readonly group?: number;
}

interface MarginStripesProps {
  readonly layout: NarrativeLayout;
  readonly stripes: readonly Stripe[];
  readonly focusedId: string | null;
  readonly onPick: (id: string) => void;
}

/** CSS pixels: the margin that is always there, and the widths between which a lane shrinks to stay in it. */
const marginWidth = 92;
const laneWidths = { narrowest: 7, widest: 18 };
const letterWidth = 14;

/** Bars beside the text, one a coding, in lanes, so that every overlap can be read. The list of codings says the same in words. */
export function MarginStripes({ layout, stripes, focusedId, onPick }: MarginStripesProps) {
  const extents = useStripeExtents(layout, stripes);
  const shown = useMemo(() => {
    const measured = stripes.flatMap((stripe) => {
      const extent = extents.get(stripe.id);
      return extent ? [{ stripe, extent }] : [];
    });
    const lanes = groupedLanes(measured.map(({ stripe, extent }) => ({ ...extent, group: stripe.group ?? 0 })));
    return measured.map(({ stripe, extent }, index) => ({ stripe, ...extent, lane: lanes[index] ?? 0 }));
  }, [stripes, extents]);
  const laneCount = shown.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
  const fitting = Math.floor(marginWidth / laneCount);
  const laneWidth = Math.min(laneWidths.widest, Math.max(laneWidths.narrowest, fitting));
  return (
    <div className={classes.margin} style={{ width: laneCount * laneWidth }} aria-hidden>
      {shown.map(({ stripe, top, bottom, lane }) => (
        <StripeButton
          key={stripe.id}
          stripe={stripe}
          top={top}
          height={bottom - top}
          left={lane * laneWidth}
          width={laneWidth}
          focused={stripe.id === focusedId}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

interface StripeButtonProps {
  readonly stripe: Stripe;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly width: number;
  readonly focused: boolean;
  readonly onPick: (id: string) => void;
}

/** Drawn again only when it changes itself: a narrative may have a thousand. */
const StripeButton = memo(
  function StripeButton({ stripe, top, height, left, width, focused, onPick }: StripeButtonProps) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className={classes.stripe}
        title={stripe.title}
        data-coding={stripe.id}
        data-focused={focused}
        data-faded={stripe.faded}
        style={{
          top: top + 1,
          height: height - 2,
          left,
          width: width - 2,
          '--code-colour': stripe.colour,
          '--code-line': stripe.underline === 'wavy' ? 'dashed' : stripe.underline,
        }}
        onClick={() => onPick(stripe.id)}
      >
        {width >= letterWidth ? stripe.letter : null}
      </button>
    );
  },
  (before, after) =>
    before.top === after.top &&
    before.height === after.height &&
    before.left === after.left &&
    before.width === after.width &&
    before.focused === after.focused &&
    before.onPick === after.onPick &&
    sameLook(before.stripe, after.stripe),
);

function sameLook(a: Stripe, b: Stripe): boolean {
  return (
    a.id === b.id && a.colour === b.colour && a.underline === b.underline && a.title === b.title && a.faded === b.faded
  );
}
