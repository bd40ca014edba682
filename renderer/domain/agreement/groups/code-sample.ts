import type { UnitTable } from '../../coding/units/unit-table.ts';
import type { Wanted } from '../counts/interval.ts';
import type { PairTable, RatedUnits } from '../counts/rated-units.ts';
import type { Estimate } from '../estimate.ts';
import type { CoefficientId } from '../figures.ts';
import type { GroupedSums } from '../resampling/grouped-sums.ts';
import { alikeRows } from './alike-rows.ts';
import { type CodeFormula, codeFormulas } from './code-formulas.ts';
import { addParts, type CodeSums, partsOf, sumsLength } from './code-sums.ts';
import type { Sample } from './sample.ts';

/**
 * Some coders' ratings of one code, of two coders only where both rated. q of the coefficients that ask for it is the number of categories declared: two, or with
 * statuses all those that the scheme has.
 */
export class CodeSample implements Sample {
  readonly coefficients: readonly CoefficientId[];
  private readonly formulas: readonly CodeFormula[];
  private readonly categories: number;
  private readonly isPair: boolean;
  private readonly units: GroupedSums;
  /** Of two coders, in their order. */
  private readonly ratings: readonly (readonly number[])[];
  private readonly weights: Float64Array;
  private readonly parts: readonly Float64Array[];
  private readonly sums: CodeSums;

  constructor({ rows, categories }: UnitTable, columns: readonly number[]) {
    this.isPair = columns.length === 2;
    this.formulas = codeFormulas.filter(({ pairsOnly = false }) => this.isPair || !pairsOnly);
    this.coefficients = this.formulas.map(({ id }) => id);
    this.categories = categories.length;
    const { sums, ratings } = alikeRows(rows, columns, { inOrder: this.isPair });
    this.units = sums;
    this.ratings = ratings;
    this.weights = new Float64Array(ratings.length);
    this.parts = ratings.map((unit) => partsOf(unit, categories.length));
    this.sums = new Float64Array(sumsLength(categories.length));
  }

  weigh(rowWeights: Float64Array): void {
    this.units.addUp(rowWeights, this.weights);
  }

  estimates(wanted: Wanted): readonly Estimate[] {
    const units = this.ratedUnits();
    const table = this.pairTable();
    return this.formulas.map(({ of }) => of(units, table, wanted));
  }

  values(into: Float64Array): void {
    addParts(this.sums, this.parts, this.weights);
    for (let at = 0; at < this.formulas.length; at += 1) {
      into[at] = this.formulas[at]?.ofSums(this.sums, this.categories) ?? Number.NaN;
    }
  }

  /** Of exactly two coders; otherwise it is empty. */
  pairTable(): PairTable {
    if (!this.isPair) return [];
    const table = Array.from({ length: this.categories }, () => new Array<number>(this.categories).fill(0));
    for (const [unit, [first, second]] of this.ratings.entries()) {
      const line = first === undefined || second === undefined ? undefined : table[first];
      if (line && second !== undefined) line[second] = (line[second] ?? 0) + (this.weights[unit] ?? 0);
    }
    return table;
  }

  private ratedUnits(): RatedUnits {
    const units = this.ratings.map((ratings, unit) => {
      const counts = new Array<number>(this.categories).fill(0);
      for (const category of ratings) counts[category] = (counts[category] ?? 0) + 1;
      return { counts, weight: this.weights[unit] ?? 0 };
    });
    return { categories: this.categories, units };
  }
}
