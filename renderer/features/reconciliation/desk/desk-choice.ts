import type { DecisionSubject } from '../../../domain/coding/decision.ts';
import type { QueueState } from '../../../domain/reconciliation/queue.ts';

/** Which states the list shows. */
export type ShownStates = 'to_settle' | 'stale' | 'settled' | 'all';

/** What the list shows, and how it is ordered. `null`: whatever it is. */
export interface DeskChoice {
  readonly states: ShownStates;
  readonly codeId: string | null;
  readonly subject: DecisionSubject | null;
  readonly pair: readonly [string, string] | null;
  /** A part of the case's id, in any case. */
  readonly caseText: string;
  readonly order: 'reading' | 'least_agreed';
}

/** The desk as it is opened. */
export const everything: DeskChoice = {
  states: 'to_settle',
  codeId: null,
  subject: null,
  pair: null,
  caseText: '',
  order: 'reading',
};

const statesShown: Readonly<Record<ShownStates, ReadonlySet<QueueState>>> = {
  to_settle: new Set<QueueState>(['open', 'stale']),
  stale: new Set<QueueState>(['stale']),
  settled: new Set<QueueState>(['settled']),
  all: new Set<QueueState>(['open', 'stale', 'settled']),
};

/** The states that a choice stands for. */
export function statesOf(shown: ShownStates): ReadonlySet<QueueState> {
  return statesShown[shown];
}

/** How many of the filters behind the button narrow the list. */
export function filtersSet({ codeId, subject, pair, caseText }: DeskChoice): number {
  return [codeId, subject, pair, caseText.trim() || null].filter((one) => one !== null).length;
}
