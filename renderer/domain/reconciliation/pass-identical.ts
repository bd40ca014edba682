import type { Act } from '../coding/change.ts';
import type { QueueEntry } from './queue.ts';
import { decisionEntry, decisionOn } from './rule-on.ts';
import type { RulingMeta } from './ruling.ts';

/**
 * One act that takes into the consensus what all coders made alike, wherever nobody ruled yet or such a pass is stale. What a lead
 * ruled otherwise stays. `null` if there is none among the entries.
 */
export function passIdentical(entries: readonly QueueEntry[], meta: RulingMeta): Act | null {
  const turns = entries.filter(canPass).flatMap(({ item, decision }) => {
    return item ? [decisionEntry(decision, decisionOn(item, decision, { ruling: 'identical' }, meta))] : [];
  });
  if (turns.length === 0) return null;
  return { coderId: meta.by, scope: 'consensus', label: 'pass_identical', entries: turns };
}

/** True for what `passIdentical` takes. */
export function canPass({ item, decision, state }: QueueEntry): boolean {
  if (!item?.subjects.includes('identical')) return false;
  return state === 'open' || (state === 'stale' && decision?.ruling === 'identical');
}
