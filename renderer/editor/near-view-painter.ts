import { overlaps } from '../domain/text/overlaps.ts';
import type { Span } from '../domain/text/span.ts';
import { type HighlightGroup, type HighlightPainter, highlightPainter } from './highlight-painter.ts';
import type { NarrativeDom } from './narrative-dom.ts';

/** Window heights above and below the view that are painted ahead of scrolling. */
const ahead = 1.5;

/**
 * Paints only what is in or near the view, and the rest as it is scrolled to: the browser looks at every painted range
 * again whenever the page changes, which a thousand of them make slow.
 */
export function nearViewPainter(dom: NarrativeDom): HighlightPainter {
  const painter = highlightPainter(dom);
  let groups: readonly HighlightGroup[] = [];
  let painted: Span | null = null;

  const paintNear = (): void => {
    const within = dom.spanBetween(-ahead * innerHeight, (1 + ahead) * innerHeight);
    painted = within;
    painter.paint(groups.map((group) => ({ ...group, spans: group.spans.filter((span) => overlaps(span, within)) })));
  };
  const follow = (): void => {
    const seen = dom.spanBetween(0, innerHeight);
    if (!painted || seen.start < painted.start || seen.end > painted.end) paintNear();
  };

  addEventListener('scroll', follow, { capture: true, passive: true });
  addEventListener('resize', follow);
  return {
    paint(next) {
      groups = next;
      paintNear();
    },
    clear() {
      removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
      painter.clear();
    },
  };
}
