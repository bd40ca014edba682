import { DistinctRows } from './distinct-rows.ts';
import type { UnitTable } from './unit-table.ts';

/** The part of a unit table that says how often each row of ratings stands in each narrative. */
export type UnitRows = Pick<UnitTable, 'rows' | 'narrativeIds' | 'starts' | 'rowOf' | 'weights'>;

/** Collects the rows of units, narrative by narrative. Rows in which nobody rated are left out, and narratives that hold no other. */
export class UnitRowCollector {
  private readonly distinct = new DistinctRows();
  private readonly narrativeIds: string[] = [];
  private readonly starts: number[] = [0];
  private readonly rowOf: number[] = [];
  private readonly weights: number[] = [];

  /** A unit of the narrative that is being collected: its row of ratings starts at `from`, and a rating below 0 is none. */
  addUnit(ratings: ArrayLike<number>, from: number, length: number, weight: number): void {
    let isRated = false;
    for (let at = from; at < from + length; at += 1) isRated ||= (ratings[at] ?? -1) >= 0;
    if (!isRated) return;
    const row = this.distinct.add(ratings, from, length);
    const entry = this.rowOf.indexOf(row, this.starts.at(-1));
    if (entry >= 0) this.weights[entry] = (this.weights[entry] ?? 0) + weight;
    else this.weights[this.rowOf.push(row) - 1] = weight;
  }

  endNarrative(narrativeId: string): void {
    if (this.rowOf.length === this.starts.at(-1)) return;
    this.narrativeIds.push(narrativeId);
    this.starts.push(this.rowOf.length);
  }

  collected(): UnitRows {
    return {
      rows: this.distinct.rows.map((row) => row.map((rating) => (rating < 0 ? null : rating))),
      narrativeIds: this.narrativeIds,
      starts: Int32Array.from(this.starts),
      rowOf: Int32Array.from(this.rowOf),
      weights: Float64Array.from(this.weights),
    };
  }
}
