import type { Span } from '../domain/text/span.ts';
import type { NarrativeDom } from './narrative-dom.ts';

/** Spans that share one look. `name` is a CSS identifier that `::highlight()` can take. */
export interface HighlightGroup {
  readonly name: string;
  /** Groups of higher priority are painted over the others. */
  readonly priority: number;
  readonly spans: readonly (Span & { readonly id: string })[];
}

interface PaintedRange extends Span {
  readonly range: Range;
}

/** Keeps the page's CSS Custom Highlights equal to the groups it is given, touching only what changed. */
export interface HighlightPainter {
  paint(groups: readonly HighlightGroup[]): void;
  clear(): void;
}

/** A painter for one narrative on screen. The text's DOM is never changed, so offsets never shift and overlaps are free. */
export function highlightPainter(dom: NarrativeDom): HighlightPainter {
  const painted = new Map<string, { highlight: Highlight; ranges: Map<string, PaintedRange> }>();

  const groupOf = ({ name, priority }: HighlightGroup) => {
    const known = painted.get(name);
    if (known) return known;
    const made = { highlight: new Highlight(), ranges: new Map<string, PaintedRange>() };
    made.highlight.priority = priority;
    CSS.highlights.set(name, made.highlight);
    painted.set(name, made);
    return made;
  };

  const update = (group: HighlightGroup): void => {
    const { highlight, ranges } = groupOf(group);
    const wanted = new Map(group.spans.map((span) => [span.id, span]));
    for (const [id, old] of ranges) {
      const span = wanted.get(id);
      if (span && span.start === old.start && span.end === old.end) continue;
      highlight.delete(old.range);
      ranges.delete(id);
    }
    for (const { id, start, end } of group.spans) {
      if (ranges.has(id)) continue;
      const range = dom.rangeOf({ start, end });
      highlight.add(range);
      ranges.set(id, { start, end, range });
    }
  };

  const forget = (name: string): void => {
    CSS.highlights.delete(name);
    painted.delete(name);
  };

  return {
    paint(groups) {
      const names = new Set(groups.map((group) => group.name));
      for (const name of [...painted.keys()]) if (!names.has(name)) forget(name);
      for (const group of groups) update(group);
    },
    clear() {
      for (const name of [...painted.keys()]) forget(name);
    },
  };
}
