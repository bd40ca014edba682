/** One number that goes into a sum, as often as `weight` says: the sum's place, and the number's. */
export interface Addend {
  readonly sum: number;
  readonly from: number;
  readonly weight: number;
}

/**
 * The same sums of other numbers again and again. Sum by sum, as adding each number to a sum in memory takes several times as
 * long.
 */
export class GroupedSums {
  private readonly starts: Int32Array;
  private readonly from: Int32Array;
  private readonly weights: Float64Array;

  /** The sums are those from 0 up to `sums`; addends of others are left out. */
  constructor(sums: number, addends: readonly Addend[]) {
    const kept = addends.filter(({ sum }) => sum >= 0 && sum < sums);
    const ends = new Int32Array(sums + 1);
    for (const { sum } of kept) ends[sum + 1] = (ends[sum + 1] ?? 0) + 1;
    for (let sum = 1; sum <= sums; sum += 1) ends[sum] = (ends[sum] ?? 0) + (ends[sum - 1] ?? 0);
    this.starts = ends.slice();
    this.from = new Int32Array(kept.length);
    this.weights = new Float64Array(kept.length);
    for (const addend of kept) {
      const at = ends[addend.sum] ?? 0;
      this.from[at] = addend.from;
      this.weights[at] = addend.weight;
      ends[addend.sum] = at + 1;
    }
  }

  /** Writes every sum. */
  addUp(numbers: Float64Array, sums: Float64Array): void {
    const { starts, from, weights } = this;
    let at = 0;
    for (let place = 0; place + 1 < starts.length; place += 1) {
      const end = starts[place + 1] ?? 0;
      let sum = 0;
      for (; at < end; at += 1) sum += (numbers[from[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      sums[place] = sum;
    }
  }
}
