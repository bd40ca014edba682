import type { Wanted } from '../counts/interval.ts';
import type { Estimate } from '../estimate.ts';
import type { CoefficientId } from '../figures.ts';

/** Some coders' ratings, counted in a way that lets their coefficients be computed again and again with other weights. */
export interface Sample {
  readonly coefficients: readonly CoefficientId[];
  /** Says how many units have each row of the table: all narratives once, or as often as they are in a replicate. */
  weigh(rowWeights: Float64Array): void;
  /** Every coefficient as the last weights give it. */
  estimates(wanted: Wanted): readonly Estimate[];
  /** The same as bare values, NaN where one is undefined; quick. */
  values(into: Float64Array): void;
}
