import { overlaps } from '../domain/text/overlaps.ts';
import type { Span } from '../domain/text/span.ts';
import { type HighlightGroup, type HighlightPainter, highlightPainter } from './highlight-painter.ts';
import type { NarrativeDom } from './narrative-dom.ts';

/** Window heights above and below the view that are painted ahead of scrolling. */
const ahead = 1.5;

/**
 * Paints only what is in or near the view, and the rest as it is scrolled to: the browser looks at every painted range
 * again whenever the page changes, which a thousand of them make slow. For print, everything is painted.
 */
export function nearViewPainter(dom: NarrativeDom): HighlightPainter {
  const painter = highlightPainter(dom);
  let groups: readonly HighlightGroup[] = [];
  let painted: Span | null = null;

  const paintWithin = (within: Span): void => {
    painted = within;
    painter.paint(groups.map((group) => ({ ...group, spans: group.spans.filter((span) => overlaps(span, within)) })));
  };
  const paintNear = (): void => paintWithin(dom.spanBetween(-ahead * innerHeight, (1 + ahead) * innerHeight));
  const follow = (): void => {
    const seen = dom.spanBetween(0, innerHeight);
    if (!painted || seen.start < painted.start || seen.end > painted.end) paintNear();
  };
  const paintAll = (): void => paintWithin({ start: 0, end: Number.POSITIVE_INFINITY });

  addEventListener('scroll', follow, { capture: true, passive: true });
  addEventListener('resize', follow);
  addEventListener('beforeprint', paintAll);
  addEventListener('afterprint', paintNear);
  return {
    paint(next) {
      groups = next;
      paintNear();
    },
    clear() {
      removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
      removeEventListener('beforeprint', paintAll);
      removeEventListener('afterprint', paintNear);
      painter.clear();
    },
  };
}
