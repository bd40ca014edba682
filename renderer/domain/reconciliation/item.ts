import type { DecisionSubject, Position } from '../coding/decision.ts';
import type { Span } from '../text/span.ts';

/**
 * One thing to be settled: disagreements of pairs that overlap and concern the same codes, folded into one; or codings that all
 * coders made alike; or what the only coder of a narrative coded.
 */
export interface Item extends Span {
  /** Of narrative and codings: the same as long as the same codings are in it. */
  readonly key: string;
  readonly narrativeId: string;
  readonly schemeId: string;
  /** In the scheme's order. */
  readonly codeIds: readonly string[];
  /** At least one, in the order of `decisionSubjects`. */
  readonly subjects: readonly DecisionSubject[];
  /** One for each coder who has finished the narrative, in the project's order; without codings where they missed it. */
  readonly positions: readonly Position[];
}

/** An item, a ruling, or both: `stale` if a sheet that the ruling came from has changed since. */
export type QueueState = 'open' | 'settled' | 'stale';
