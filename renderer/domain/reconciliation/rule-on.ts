import type { Act, Entry } from '../coding/change.ts';
import type { Decision, Proposal } from '../coding/decision.ts';
import { consensusCodings } from './consensus-codings.ts';
import type { Item } from './item.ts';
import type { QueueEntry } from './queue.ts';
import type { RulingGiven, RulingMeta } from './ruling.ts';

/**
 * The act by which a lead rules on an item. A ruling that the entry has already gives way to the new one, under its id, and undo
 * brings it back. Throws a RangeError where there is no item any more, or where the ruling does not fit it (`consensusCodings`).
 */
export function ruleOn(entry: QueueEntry, given: RulingGiven, meta: RulingMeta): Act {
  if (!entry.item) throw new RangeError('What this ruling was on is gone');
  const decision = decisionOn(entry.item, entry.decision, given, meta);
  const entries = [decisionEntry(entry.decision, decision)];
  const proposal = given.proposal?.trim() ?? '';
  if (proposal !== '') entries.push(proposalEntry(proposal, decision, meta));
  return { coderId: meta.by, scope: 'consensus', label: 'rule', entries };
}

/** The act by which a lead takes a ruling back for good: its item is open again, its codings leave the consensus. */
export function withdrawRuling(decision: Decision, by: string): Act {
  return { coderId: by, scope: 'consensus', label: 'rule', entries: [decisionEntry(decision, null)] };
}

/** What was decided; in place of `before` where there was a decision. */
export function decisionOn(item: Item, before: Decision | null, given: RulingGiven, meta: RulingMeta): Decision {
  const note = given.note?.trim() ?? '';
  const { narrativeId, schemeId, codeIds, subjects, start, end, positions } = item;
  return {
    id: before?.id ?? meta.newId(),
    roundId: meta.roundId,
    narrativeId,
    schemeId,
    codeIds,
    start,
    end,
    subjects,
    from: positions,
    ruling: given.ruling,
    ...(given.ruling === 'coder' && given.ruledFor !== undefined ? { ruledFor: given.ruledFor } : {}),
    ...(given.reason === undefined ? {} : { reason: given.reason }),
    ...(note === '' ? {} : { note }),
    consensus: consensusCodings(item, given, meta),
    by: meta.by,
    at: meta.at,
  };
}

/** One of `before` and `after` is there. */
export function decisionEntry(before: Decision | null, after: Decision | null): Entry {
  const decision = after ?? before;
  if (!decision) throw new RangeError('There is no decision before or after');
  return { table: 'decisions', id: decision.id, narrativeId: decision.narrativeId, before, after };
}

function proposalEntry(text: string, { id, schemeId, codeIds }: Decision, { by, at, newId }: RulingMeta): Entry {
  const proposal: Proposal = { id: newId(), schemeId, codeIds, text, decisionId: id, by, at };
  return { table: 'proposals', id: proposal.id, before: null, after: proposal };
}
