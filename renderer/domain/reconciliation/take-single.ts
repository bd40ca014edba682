import type { Act } from '../coding/change.ts';
import type { QueueEntry } from './queue.ts';
import { decisionEntry, decisionOn } from './rule-on.ts';
import type { RulingMeta } from './ruling.ts';

/**
 * One act that takes into the consensus what only one coder was to code, or looked for, wherever nobody ruled yet or such a taking is stale: also
 * that they found nothing. What a lead ruled otherwise stays. `null` if there is none among the entries.
 */
export function takeSingle(entries: readonly QueueEntry[], meta: RulingMeta): Act | null {
  const turns = entries.filter(canTake).flatMap(({ item, decision }) => {
    const ruledFor = item?.positions[0]?.coderId;
    if (!item || ruledFor === undefined) return [];
    return [decisionEntry(decision, decisionOn(item, decision, { ruling: 'coder', ruledFor }, meta))];
  });
  if (turns.length === 0) return null;
  return { coderId: meta.by, scope: 'consensus', label: 'take_single', entries: turns };
}

/** True for what `takeSingle` takes. */
export function canTake({ item, decision, state }: QueueEntry): boolean {
  if (!item?.subjects.includes('single')) return false;
  const wasTaken = decision?.ruling === 'coder' && decision.subjects.includes('single');
  return state === 'open' || (state === 'stale' && wasTaken);
}
