import type { Span } from '../domain/text/span.ts';
import { lineIndexAt, narrativeLines } from './narrative-lines.ts';
import type { TextSelection } from './text-selection.ts';

/** Converts between offsets of the text (UTF-16 units) and places in the page. It lives as long as the text's elements do. */
export interface NarrativeDom {
  readonly root: HTMLElement;
  /** The DOM range of a span; both ends must lie in the text. */
  rangeOf(span: Span): Range;
  /** The offset of a place in the page, or `null` outside the text. */
  offsetOf(node: Node, nodeOffset: number): number | null;
  /** The offset under a point of the window (CSS pixels), or `null` outside the text. */
  offsetAtPoint(x: number, y: number): number | null;
  /** The text of all lines that reach into the window between two heights (CSS pixels), whole lines at both ends. */
  spanBetween(top: number, bottom: number): Span;
  /** Where a caret before `offset` stands, in CSS pixels of the window. */
  caretBox(offset: number): { readonly left: number; readonly top: number; readonly height: number };
  /** Gives the text the focus and makes the browser's own selection this one, so that copying takes the text. */
  select(selection: TextSelection): void;
  /** The offset one visual line up or down, keeping the column as far as the browser does. */
  lineMove(offset: number, direction: 'backward' | 'forward'): number;
}

/** Ties a text to the elements that show its lines, one element a line, in order. */
export function narrativeDom(root: HTMLElement, text: string, elements: readonly HTMLElement[]): NarrativeDom {
  const lines = narrativeLines(text);
  const indexOf = new Map(elements.map((element, index) => [element as Node, index]));

  const placeOf = (offset: number): [Node, number] => {
    const index = lineIndexAt(lines, offset);
    const element = elements[index];
    const line = lines[index];
    if (!element || !line) throw new RangeError(`offset ${offset} lies outside the text`);
    const textNode = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return textNode ? [textNode, Math.min(offset, line.end) - line.start] : [element, 0];
  };

  const rangeOf = ({ start, end }: Span): Range => {
    const range = document.createRange();
    range.setStart(...placeOf(start));
    range.setEnd(...placeOf(end));
    return range;
  };

  const offsetOf = (node: Node, nodeOffset: number): number | null => {
    if (node === root) return lines[nodeOffset]?.start ?? text.length;
    let child: Node | null = node;
    while (child && child.parentNode !== root) child = child.parentNode;
    const line = child ? lines[indexOf.get(child) ?? -1] : undefined;
    if (!line) return null;
    if (node.nodeType === Node.TEXT_NODE) return Math.min(line.start + nodeOffset, line.end);
    return nodeOffset === 0 ? line.start : line.end;
  };

  return {
    root,
    rangeOf,
    offsetOf,
    offsetAtPoint(x, y) {
      const position = document.caretPositionFromPoint(x, y);
      return position ? offsetOf(position.offsetNode, position.offset) : null;
    },
    spanBetween(top, bottom) {
      const first = firstIndex(elements, (element) => element.getBoundingClientRect().bottom >= top);
      const after = firstIndex(elements, (element) => element.getBoundingClientRect().top > bottom);
      return { start: lines[first]?.start ?? text.length, end: lines[Math.max(first, after - 1)]?.end ?? text.length };
    },
    caretBox(offset) {
      const [node, nodeOffset] = placeOf(offset);
      const range = document.createRange();
      range.setStart(node, nodeOffset);
      const box = range.getClientRects()[0] ?? elements[lineIndexAt(lines, offset)]?.getBoundingClientRect();
      return { left: box?.left ?? 0, top: box?.top ?? 0, height: box?.height ?? 0 };
    },
    select({ anchor, focus }) {
      root.focus({ preventScroll: true });
      document.getSelection()?.setBaseAndExtent(...placeOf(anchor), ...placeOf(focus));
    },
    lineMove(offset, direction) {
      const selection = document.getSelection();
      if (!selection) return offset;
      const standsThere = selection.focusNode && offsetOf(selection.focusNode, selection.focusOffset) === offset;
      if (!standsThere || !selection.isCollapsed) selection.collapse(...placeOf(offset));
      selection.modify('move', direction, 'line');
      return (selection.focusNode && offsetOf(selection.focusNode, selection.focusOffset)) ?? offset;
    },
  };
}

/** The first index for which `isReached` holds, which then holds for all that follow; the length if it never does. */
function firstIndex<Item>(items: readonly Item[], isReached: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isReached(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
