import type { UnitRows } from '../coding/units/unit-rows.ts';
import { type Addend, GroupedSums } from './grouped-sums.ts';

/** The rows of a table with how many units have them: at first in all narratives, and then in each replicate of these. */
export class ResampledRows {
  /** By row; always the same array. */
  readonly weights: Float64Array;
  private readonly sums: GroupedSums;

  /** `clusters` are the places of all narratives that are resampled. */
  constructor(table: UnitRows, clusters: ReadonlyMap<string, number>) {
    this.weights = new Float64Array(table.rows.length);
    this.sums = new GroupedSums(table.rows.length, addendsOf(table, clusters));
    this.weigh(new Float64Array(clusters.size).fill(1));
  }

  /** Counts the units of a replicate that has each narrative so many times. */
  weigh(times: Float64Array): void {
    this.sums.addUp(times, this.weights);
  }
}

function addendsOf(
  { narrativeIds, starts, rowOf, weights }: UnitRows,
  clusters: ReadonlyMap<string, number>,
): Addend[] {
  return narrativeIds.flatMap((id, at) => {
    const from = clusters.get(id) ?? -1;
    const first = starts[at] ?? 0;
    const own = rowOf.subarray(first, starts[at + 1]);
    return Array.from(own, (sum, entry) => ({ sum, from, weight: weights[first + entry] ?? 0 }));
  });
}
