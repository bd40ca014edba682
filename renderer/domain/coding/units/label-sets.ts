import type { AnsweredUnits } from './answered-units.ts';
import { DistinctRows } from './distinct-rows.ts';
import { NOT_RATED } from './rate-units.ts';
import { UnitRowCollector, type UnitRows } from './unit-rows.ts';

/** Which codes each coder found in which units, as one answer. It is compressed like a `UnitTable`. */
export interface LabelSetTable extends UnitRows {
  readonly coderIds: readonly string[];
  /** The distinct sets of codes, which the ratings of `rows` are places in; `null` there: the coder did not look for every code. Codes are in the scheme's order, whatever their status. */
  readonly sets: readonly (readonly string[])[];
}

/** Collects the label sets of units, narrative by narrative. */
export class LabelSetCollector {
  private readonly codes: number;
  private readonly coders: number;
  private readonly collector = new UnitRowCollector();
  /** Each set as a row with 1 for every code in it. */
  private readonly sets = new DistinctRows();

  constructor(codes: number, coders: number) {
    this.codes = codes;
    this.coders = coders;
  }

  /** All units of the next narrative. */
  add({ narrativeId, weights, ratings }: AnsweredUnits): void {
    const row = new Int32Array(this.coders);
    const own = new Int16Array(this.codes);
    for (const [unit, weight] of weights.entries()) {
      for (let coder = 0; coder < this.coders; coder += 1) {
        for (let code = 0; code < this.codes; code += 1) {
          own[code] = ratings[(code * weights.length + unit) * this.coders + coder] ?? NOT_RATED;
        }
        row[coder] = this.placeOf(own);
      }
      this.collector.addUnit(row, 0, this.coders, weight);
    }
    this.collector.endNarrative(narrativeId);
  }

  /** The table, its codes under the ids of the scheme. */
  collected(codeIds: readonly string[]): Omit<LabelSetTable, 'coderIds'> {
    const sets = this.sets.rows.map((set) => codeIds.filter((_, code) => set[code] === 1));
    return { ...this.collector.collected(), sets };
  }

  private placeOf(ratings: Int16Array): number {
    if (ratings.includes(NOT_RATED)) return NOT_RATED;
    const set = ratings.map((rating) => (rating > 0 ? 1 : 0));
    return this.sets.add(set, 0, set.length);
  }
}
