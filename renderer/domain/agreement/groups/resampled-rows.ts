import type { UnitRows } from '../../coding/units/unit-rows.ts';
import { GroupedSums } from '../resampling/grouped-sums.ts';

/** The rows of a table with how many units have them, in all narratives or in a replicate of these. */
export class ResampledRows {
  /** By row; always the same array. */
  readonly weights: Float64Array;
  private readonly sums: GroupedSums;

  /** `examples`: see `NarrativeKinds`. */
  constructor({ rows, narrativeIds, starts, rowOf, weights }: UnitRows, examples: ReadonlyMap<string, number>) {
    this.weights = new Float64Array(rows.length);
    const from = new Int32Array(rowOf.length);
    for (const [at, id] of narrativeIds.entries()) from.fill(examples.get(id) ?? -1, starts[at], starts[at + 1]);
    this.sums = new GroupedSums(rows.length, { sum: rowOf, from, weight: weights });
  }

  /** Counts the units where each kind of narrative stands so many times. */
  weigh(timesOfKinds: Float64Array): void {
    this.sums.addUp(timesOfKinds, this.weights);
  }
}
