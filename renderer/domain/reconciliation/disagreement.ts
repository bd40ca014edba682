import type { Comparison } from '../coding/units/comparison.ts';
import type { FusedSpan } from '../coding/units/fused-spans.ts';

/** In what two coders differ: one did not code it; another code; the same code with other edges; the same code with another status. */
export const disagreementKinds = ['missed', 'different_outcome', 'different_edges', 'different_status'] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

/** One thing on which two coders differ in one narrative. */
export interface Disagreement {
  readonly narrativeId: string;
  readonly kind: DisagreementKind;
  readonly coderIds: readonly [string, string];
  /** Each one's fused span; `null` on the side that missed it. A matched pair that differs in edges and in status is two disagreements. */
  readonly spans: readonly [FusedSpan | null, FusedSpan | null];
}

/** Two fused spans of one code that belong together. */
export interface MatchedSpans {
  readonly narrativeId: string;
  readonly coderIds: readonly [string, string];
  readonly spans: readonly [FusedSpan, FusedSpan];
}

/** Every pair of the coders is looked at, whatever the unit of the comparison is. */
export interface DisagreementQuestion extends Comparison {
  /** Edges that lie this many UTF-16 units apart, or fewer, are the same. */
  readonly tolerance: number;
}

export interface Disagreements {
  readonly disagreements: readonly Disagreement[];
  readonly matches: readonly MatchedSpans[];
}
