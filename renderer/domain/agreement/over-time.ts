import type { Comparison } from '../coding/units/comparison.ts';
import type { Estimate } from './estimate.ts';

/** How agreement changed from the first narratives to the last. */
export interface OverTimeQuestion extends Comparison {
  /** Narratives that two or more of the coders have finished, in the order in which the last of them did. */
  readonly finishOrder: readonly string[];
  /** Narratives in one window, at least 2. */
  readonly windowSize: number;
}

/** One window of narratives that follow one another. */
export interface AgreementWindow {
  /** Places in the order of finishing, from 1; both included. */
  readonly first: number;
  readonly last: number;
  /** `null`: the mean over all codes. */
  readonly codeId: string | null;
  readonly percent: Estimate;
  readonly alpha: Estimate;
  readonly ac1: Estimate;
}
