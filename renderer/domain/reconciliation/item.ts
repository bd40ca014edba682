import type { DecisionSubject, Position } from '../coding/decision.ts';
import type { Span } from '../text/span.ts';

/**
 * One thing to be settled: disagreements of pairs that overlap and concern the same codes, folded into one; or codings that all
 * coders made alike; or what only one coder was to code. Of a narrative whose only coder
 * found nothing there is one item without codes and codings, with an empty span at 0.
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
  /**
   * One for each coder who has finished the narrative and looked for any of these codes, in the project's order; without
   * codings where they missed it.
   */
  readonly positions: readonly Position[];
  /** Ids of the two, in the project's order: who differ in it; where all agree, every two who do. */
  readonly pairs: readonly (readonly [string, string])[];
  /** How far its coders agree on it, from 0 to 1. */
  readonly agreement: number;
}
