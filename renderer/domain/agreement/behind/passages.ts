import type { Comparison } from '../../coding/units/comparison.ts';
import type { FusedSpan } from '../../coding/units/fused-spans.ts';
import type { Span } from '../../text/span.ts';

/** Which units stand behind a count of two coders. */
export interface PassagesQuestion extends Comparison {
  readonly codeId: string;
  readonly pair: readonly [string, string];
  /** Whether the first and the second of the pair found the code: one cell of their 2 × 2 table. */
  readonly found: readonly [boolean, boolean];
}

/** One unit behind a count. */
export interface Passage {
  readonly narrativeId: string;
  /** The unit's place in the text; `null`: the whole narrative. Characters next to one another with the same ratings are one passage. */
  readonly unit: Span | null;
  /** What each of the pair marked with the code there, whole spans even where they reach out of the unit. */
  readonly spans: readonly [readonly FusedSpan[], readonly FusedSpan[]];
}
