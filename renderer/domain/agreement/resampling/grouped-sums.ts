/** Numbers that go into sums, one addend at each place: which sum, which number, and how often. */
export interface Addends {
  readonly sum: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/**
 * The same sums of other numbers again and again. Sum by sum, as adding each number to a sum in memory takes several times as
 * long.
 */
export class GroupedSums {
  private readonly starts: Int32Array;
  private readonly from: Int32Array;
  private readonly weights: Float64Array;

  /** The sums are those from 0 up to `sums`; addends to others, and of numbers below 0, are left out. */
  constructor(sums: number, addends: Addends) {
    const isKept = (at: number) => (addends.sum[at] ?? -1) >= 0 && (addends.from[at] ?? -1) >= 0;
    const ends = new Int32Array(sums + 1);
    for (let at = 0; at < addends.sum.length; at += 1) {
      const next = (addends.sum[at] ?? 0) + 1;
      if (isKept(at)) ends[next] = (ends[next] ?? 0) + 1;
    }
    for (let sum = 1; sum <= sums; sum += 1) ends[sum] = (ends[sum] ?? 0) + (ends[sum - 1] ?? 0);
    this.starts = ends.slice();
    this.from = new Int32Array(ends[sums] ?? 0);
    this.weights = new Float64Array(ends[sums] ?? 0);
    for (let at = 0; at < addends.sum.length; at += 1) {
      if (!isKept(at)) continue;
      const sum = addends.sum[at] ?? 0;
      const place = ends[sum] ?? 0;
      this.from[place] = addends.from[at] ?? 0;
      this.weights[place] = addends.weight[at] ?? 0;
      ends[sum] = place + 1;
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

/** Addends that each count once: for each number from 0 its sum, −1 for none. */
export function onceEach(sumOf: Int32Array): Addends {
  return { sum: sumOf, from: sumOf.map((_, at) => at), weight: new Uint8Array(sumOf.length).fill(1) };
}
