/** More than any value of a row, so that a place and a value make one whole number. */
const RADIX = 2 ** 20;

/** Gives rows of whole numbers their places: equal rows share one, and each new row takes the next. */
export class DistinctRows {
  /** By place. */
  readonly rows: (readonly number[])[] = [];
  /** The rows as a tree: from a node and the value that comes next to the next node. */
  private readonly nodes = new Map<number, number>();
  private readonly placeOf = new Map<number, number>();

  /** The place of the row that starts at `from`; its values are from −1 to 2²⁰ − 2, and all rows are of one length. */
  add(values: ArrayLike<number>, from: number, length: number): number {
    let node = 0;
    for (let at = from; at < from + length; at += 1) node = this.nodeAfter(node * RADIX + (values[at] ?? 0) + 1);
    const known = this.placeOf.get(node);
    if (known !== undefined) return known;
    this.placeOf.set(node, this.rows.length);
    return this.rows.push(Array.from({ length }, (_, at) => values[from + at] ?? 0)) - 1;
  }

  private nodeAfter(step: number): number {
    const known = this.nodes.get(step);
    if (known !== undefined) return known;
    this.nodes.set(step, this.nodes.size + 1);
    return this.nodes.size;
  }
}
