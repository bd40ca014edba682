import type { Decision } from '../coding/decision.ts';
import type { Item } from './item.ts';
import type { FinishedSheet } from './queue.ts';
import { samePositions } from './same-positions.ts';

/**
 * True if a ruling is on what is there now: on the item's very codings, by sheets that have not changed since. A ruling whose item
 * is gone stands if it was kept since every one of the `finished` sheets last changed; none does while somebody is still coding.
 */
export function rulingStands(decision: Decision, item: Item | null, finished: readonly FinishedSheet[]): boolean {
  if (item && !samePositions(decision.from, item.positions)) return false;
  if (!item && (finished.length === 0 || decision.from.length !== finished.length)) return false;
  return decision.from.every(({ coderId, sheetRevision }) =>
    finished.some((sheet) => sheet.coderId === coderId && sheet.revision === sheetRevision),
  );
}
