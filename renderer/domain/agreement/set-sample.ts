import type { LabelSetTable } from '../coding/units/label-sets.ts';
import { alikeRows } from './alike-rows.ts';
import type { CategoryDistances } from './category-distances.ts';
import type { Estimate } from './estimate.ts';
import type { CoefficientId } from './figures.ts';
import { GroupedSums } from './grouped-sums.ts';
import type { Wanted } from './interval.ts';
import { krippendorffAlphaOf } from './krippendorff-alpha.ts';
import type { Sample } from './sample.ts';
import { distancesBetweenSets } from './set-distances.ts';

/** The distances between the label sets of a table, for each coefficient; none: every two sets differ by 1. */
export type LabelSetDistances = readonly (readonly [CoefficientId, CategoryDistances | undefined])[];

/** Worked out once for all groups of coders. */
export function labelSetDistances({ sets }: LabelSetTable): LabelSetDistances {
  const labelSets = sets.map((codes) => new Set(codes));
  return [
    ['alpha_sets', undefined],
    ['alpha_jaccard', distancesBetweenSets(labelSets, 'jaccard')],
    ['alpha_masi', distancesBetweenSets(labelSets, 'masi')],
  ];
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
  readonly coefficients: readonly CoefficientId[];
  private readonly distances: readonly (CategoryDistances | undefined)[];
  private readonly ratings: readonly (readonly number[])[];
  private readonly units: GroupedSums;
  private readonly weights: Float64Array;
  /** Dᵤ for each distance. */
  private readonly disagreements: readonly Float64Array[];
  /** Nₖ */
  private readonly totals: Float64Array;
  private readonly totalsOfUnits: GroupedSums;

  constructor({ rows, sets }: LabelSetTable, columns: readonly number[], distances: LabelSetDistances) {
    const { sums, ratings } = alikeRows(rows, columns, { inOrder: false });
    this.coefficients = distances.map(([id]) => id);
    this.distances = distances.map(([, of]) => of);
    this.ratings = ratings;
    this.units = sums;
    this.weights = new Float64Array(ratings.length);
    this.disagreements = this.distances.map((of) => Float64Array.from(ratings, (unit) => disagreementIn(unit, of)));
    this.totals = new Float64Array(sets.length);
    const compared = ratings.flatMap((unit, from) => (unit.length < 2 ? [] : unit.map((sum) => [sum, from] as const)));
    this.totalsOfUnits = new GroupedSums(sets.length, {
      sum: compared.map(([sum]) => sum),
      from: compared.map(([, from]) => from),
      weight: compared.map(() => 1),
    });
  }

  weigh(rowWeights: Float64Array): void {
    this.units.addUp(rowWeights, this.weights);
  }

  estimates(wanted: Wanted): readonly Estimate[] {
    const units = this.ratings.map((ratings, unit) => {
      const counts = new Array<number>(this.totals.length).fill(0);
      for (const set of ratings) counts[set] = (counts[set] ?? 0) + 1;
      return { counts, weight: this.weights[unit] ?? 0 };
    });
    const ratedUnits = { categories: this.totals.length, units };
    return this.distances.map((distances) => krippendorffAlphaOf(ratedUnits, distances, wanted));
  }

  values(into: Float64Array): void {
    this.totalsOfUnits.addUp(this.weights, this.totals);
    const all = this.totals.reduce((sum, total) => sum + total, 0);
    for (let at = 0; at < this.distances.length; at += 1) {
      const expected = expectedDisagreement(this.totals, this.distances[at]);
      const observed = weightedSum(this.weights, this.disagreements[at]);
      into[at] = expected === 0 ? Number.NaN : 1 - ((all - 1) * observed) / expected;
    }
  }
}

function disagreementIn(unit: readonly number[], distances: CategoryDistances | undefined): number {
  let sum = 0;
  for (const one of unit) {
    for (const other of unit) sum += distances ? (distances[one]?.[other] ?? 0) : Number(one !== other);
  }
  return unit.length < 2 ? 0 : sum / (unit.length - 1);
}

function weightedSum(weights: Float64Array, values: Float64Array = new Float64Array()): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** Σ꜀ₖ N꜀ Nₖ d꜀ₖ. Distances are symmetric, so each two sets are looked at once. */
function expectedDisagreement(totals: Float64Array, distances: CategoryDistances | undefined): number {
  let [sum, before] = [0, 0];
  for (let one = 0; one < totals.length; one += 1) {
    const total = totals[one] ?? 0;
    if (total === 0) continue;
    const row = distances?.[one];
    if (row) sum += 2 * total * weightedStart(totals, row, one);
    else sum += 2 * total * before;
    before += total;
  }
  return sum;
}

function weightedStart(totals: Float64Array, row: readonly number[], length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += (totals[at] ?? 0) * (row[at] ?? 0);
  return sum;
}
