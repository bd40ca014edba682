import { sameSpan } from '../text/same-span.ts';
import type { Edge } from '../text/step-edge.ts';
import { tidySpan } from '../text/tidy-span.ts';
import type { Act } from './change.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/** What is moved: the edge goes to `offset` in UTF-16 units of `text`, the narrative's; `at` is milliseconds since 1970, UTC. */
export interface EdgeToMove {
  readonly codingId: string;
  readonly edge: Edge;
  readonly offset: number;
  readonly text: string;
  readonly at: number;
}

/**
 * Moves one edge of a coding; the edge then snaps outward to a whole grapheme and sheds white space (`stepEdge` gives
 * offsets that get past it). The other edge stays.
 * `null` if the sheet is finished, has no such coding, the edge would meet or cross the other one, or nothing would move.
 */
export function moveEdge(sheet: Sheet, move: EdgeToMove): Act | null {
  const before = sheet.codings.find(({ id }) => id === move.codingId);
  if (!before) return null;
  const wanted = { start: before.start, end: before.end, [move.edge]: move.offset };
  const span = wanted.start < wanted.end ? tidySpan(move.text, wanted) : null;
  if (!span || sameSpan(span, before)) return null;
  const after = { ...before, start: span.start, end: span.end, updatedAt: Math.max(move.at, before.updatedAt) };
  return codingsAct(sheet, 'move_edge', [{ before, after }]);
}
