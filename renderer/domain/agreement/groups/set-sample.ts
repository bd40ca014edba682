import type { LabelSetTable } from '../../coding/units/label-sets.ts';
import { type Wanted, withInterval } from '../counts/interval.ts';
import { jaccardDistance, masiDistance } from '../counts/set-distances.ts';
import { studentT975 } from '../counts/student-t.ts';
import type { Estimate, UndefinedReason } from '../estimate.ts';
import { GroupedSums } from '../resampling/grouped-sums.ts';
import { alikeRows } from './alike-rows.ts';
import type { Sample } from './sample.ts';
import { setAlphaError } from './set-alpha-error.ts';
import { distanceIn, expectedDisagreements, type SetTriangle, setTriangle } from './set-triangle.ts';

const coefficients = ['alpha_sets', 'alpha_jaccard', 'alpha_masi'] as const;

/** The distances between label sets. */
export interface LabelSetDistances {
  readonly jaccard: SetTriangle;
  readonly masi: SetTriangle;
}

/** Worked out once for all groups of coders. */
export function labelSetDistances({ sets }: LabelSetTable): LabelSetDistances {
  const labelSets = sets.map((codes) => new Set(codes));
  return { jaccard: setTriangle(labelSets, jaccardDistance), masi: setTriangle(labelSets, masiDistance) };
}

/**
 * Some coders' label sets: Krippendorff's alpha with each distance. There may be thousands of distinct rows and a hundred
 * sets, so a replicate is not counted anew: what a unit adds to the observed disagreement never changes, only its weight.
 *
 *     α = 1 − (N − 1) Σᵤ wᵤ Dᵤ / Σ꜀ₖ N꜀ Nₖ d꜀ₖ        Dᵤ = Σ꜀ₖ rᵤ꜀ rᵤₖ d꜀ₖ / (rᵤ − 1)        Nₖ = Σᵤ wᵤ rᵤₖ
 *
 * over the distinct rows u with at least two ratings, which wᵤ units have; see `krippendorffAlpha`.
 */
export class SetSample implements Sample {
  readonly coefficients = coefficients;
  private readonly distances: LabelSetDistances;
  private readonly ratings: readonly (readonly number[])[];
  private readonly units: GroupedSums;
  private readonly weights: Float64Array;
  /** Dᵤ, in the order of the coefficients. */
  private readonly disagreements: readonly [Float64Array, Float64Array, Float64Array];
  /** Nₖ */
  private readonly totals: Float64Array;
  private readonly totalsOfUnits: GroupedSums;

  constructor({ rows, sets }: LabelSetTable, columns: readonly number[], distances: LabelSetDistances) {
    const { sums, ratings } = alikeRows(rows, columns, { inOrder: false });
    this.distances = distances;
    this.ratings = ratings;
    this.units = sums;
    this.weights = new Float64Array(ratings.length);
    const within = (of?: SetTriangle) => Float64Array.from(ratings, (unit) => disagreementIn(unit, of));
    this.disagreements = [within(), within(distances.jaccard), within(distances.masi)];
    this.totals = new Float64Array(sets.length);
    this.totalsOfUnits = totalsOf(ratings, sets.length);
  }

  weigh(rowWeights: Float64Array): void {
    this.units.addUp(rowWeights, this.weights);
  }

  estimates(wanted: Wanted): readonly Estimate[] {
    const values = new Float64Array(coefficients.length);
    this.values(values);
    const { jaccard, masi } = this.distances;
    const reason = this.whyNothingCompares();
    return [undefined, jaccard, masi].map((distances, at): Estimate => {
      const value = values[at] ?? Number.NaN;
      if (reason || Number.isNaN(value)) return { value: null, reason: reason ?? 'no_variation' };
      const error = wanted === 'interval' ? this.errorOf(at, distances) : null;
      return error === null ? { value } : withInterval(value, error, studentT975(this.unitsRatedBy(1) - 1));
    });
  }

  values(into: Float64Array): void {
    this.totalsOfUnits.addUp(this.weights, this.totals);
    let [all, squares] = [0, 0];
    for (let set = 0; set < this.totals.length; set += 1) {
      const total = this.totals[set] ?? 0;
      all += total;
      squares += total * total;
    }
    const { jaccard, masi } = this.distances;
    const expected = [all * all - squares, ...expectedDisagreements(this.totals, jaccard, masi)];
    const observed = weightedSums(this.weights, this.disagreements);
    for (let at = 0; at < coefficients.length; at += 1) {
      into[at] = expected[at] === 0 ? Number.NaN : 1 - ((all - 1) * (observed[at] ?? 0)) / (expected[at] ?? 0);
    }
  }

  private errorOf(at: number, distances: SetTriangle | undefined): number | null {
    const { ratings, weights, totals } = this;
    return setAlphaError({ ratings, weights, totals, disagreements: this.disagreements[at] ?? weights }, distances);
  }

  private whyNothingCompares(): UndefinedReason | null {
    if (this.unitsRatedBy(2) > 0) return null;
    return this.unitsRatedBy(1) > 0 ? 'no_pair' : 'nothing_rated';
  }

  /** Units that at least so many of the coders rated. */
  private unitsRatedBy(coders: number): number {
    return this.ratings.reduce((sum, { length }, unit) => sum + (length < coders ? 0 : (this.weights[unit] ?? 0)), 0);
  }
}

function disagreementIn(unit: readonly number[], distances: SetTriangle | undefined): number {
  let sum = 0;
  for (const one of unit) {
    for (const other of unit) sum += distances ? distanceIn(distances, one, other) : Number(one !== other);
  }
  return unit.length < 2 ? 0 : sum / (unit.length - 1);
}

/** From the units' weights to how often each set stands in those with at least two ratings. */
function totalsOf(ratings: readonly (readonly number[])[], sets: number): GroupedSums {
  const all = ratings.flatMap((unit, from) => (unit.length < 2 ? [] : unit.map((sum) => [sum, from] as const)));
  const sum = all.map(([set]) => set);
  return new GroupedSums(sets, { sum, from: all.map(([, unit]) => unit), weight: all.map(() => 1) });
}

function weightedSums(
  weights: Float64Array,
  [ofFirst, ofSecond, ofThird]: readonly [Float64Array, Float64Array, Float64Array],
) {
  let [first, second, third] = [0, 0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    first += weight * (ofFirst[at] ?? 0);
    second += weight * (ofSecond[at] ?? 0);
    third += weight * (ofThird[at] ?? 0);
  }
  return [first, second, third];
}
