import type { Act } from '../coding/change.ts';
import type { Decision, Position } from '../coding/decision.ts';
import type { QueueEntry } from './queue.ts';
import { decisionEntry } from './rule-on.ts';
import type { RulingMeta } from './ruling.ts';
import { samePositions } from './same-positions.ts';

/**
 * True for a stale ruling that can stand as it is: its item has the same codings as then, or is gone, and nobody who is to code the
 * narrative is still at it. Where the item is another by now, it is ruled on anew; where some of its codings are in another item, it
 * can only be taken back: both rulings would put the same passage into the consensus.
 */
export function canConfirm({ state, item, decision, isInAnotherItem, finished }: QueueEntry): boolean {
  if (state !== 'stale' || !decision || isInAnotherItem || finished.length === 0) return false;
  return item === null || samePositions(decision.from, item.positions);
}

/**
 * The act by which a lead lets a stale ruling stand. It keeps its consensus, reason and note, and is from now on of the sheets as
 * they are. Throws a RangeError unless `canConfirm`.
 */
export function confirmRuling(entry: QueueEntry, meta: Pick<RulingMeta, 'by' | 'at'>): Act {
  const act = confirmRulings([entry], meta);
  if (!act) throw new RangeError('This ruling cannot stand as it is');
  return act;
}

/** One act that confirms all of the entries that can be; `null` if none can. */
export function confirmRulings(entries: readonly QueueEntry[], meta: Pick<RulingMeta, 'by' | 'at'>): Act | null {
  const turns = entries.filter(canConfirm).flatMap((entry) => {
    const { decision, item } = entry;
    if (!decision) return [];
    const from = item?.positions ?? heardNow(decision, entry);
    return [decisionEntry(decision, { ...decision, from, by: meta.by, at: meta.at })];
  });
  if (turns.length === 0) return null;
  return { coderId: meta.by, scope: 'consensus', label: 'confirm_ruling', entries: turns };
}

/** What each had coded when it was ruled on, by the sheets as they are: who finished since then had no part in it. */
function heardNow({ from }: Decision, { finished }: QueueEntry): Position[] {
  return finished.map(({ coderId, revision }) => {
    const then = from.find((position) => position.coderId === coderId);
    return { coderId, sheetRevision: revision, codings: then?.codings ?? [] };
  });
}
