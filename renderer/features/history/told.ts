import type { Change } from '../../domain/coding/change.ts';
import { type ChangeFacts, changeFacts } from '../../domain/coding/change-facts.ts';
import type { ChangeStanding } from '../../domain/coding/change-standing.ts';
import type { ChangeTold } from '../../words/history-words.ts';

const nothing: ChangeFacts = changeFacts({ entries: [] });

/** What is told of a change: of an undo, what the act did that it takes back. */
export function told(change: Change, { kind, act }: ChangeStanding): ChangeTold {
  return { label: change.label, kind, facts: act ? changeFacts(act) : nothing };
}
