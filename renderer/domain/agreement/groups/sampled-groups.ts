import type { LabelSetTable } from '../../coding/units/label-sets.ts';
import type { UnitTable } from '../../coding/units/unit-table.ts';
import type { Wanted } from '../counts/interval.ts';
import type { PairTable } from '../counts/rated-units.ts';
import type { Estimate } from '../estimate.ts';
import type { FigureGroup, PairCounts } from '../figures.ts';
import { CodeSample } from './code-sample.ts';
import { coderGroups } from './coder-groups.ts';
import { groupFacts } from './group-facts.ts';
import type { Sample } from './sample.ts';
import { labelSetDistances, SetSample } from './set-sample.ts';

/** A group of coders on one code, or on all codes together, with what its figures are made of. */
export interface SampledGroup {
  readonly facts: Omit<FigureGroup, 'figures'>;
  readonly sample: Sample;
  /** Of all units, in the order of `sample.coefficients`. */
  readonly estimates: readonly Estimate[];
}

/** All coders, then every pair, on one code. `rowWeights`: how many units have each row of the table. */
export function codeGroups(table: UnitTable, rowWeights: Float64Array, wanted: Wanted): SampledGroup[] {
  return coderGroups(table.coderIds.length).map((columns) => {
    const sample = new CodeSample(table, columns);
    const estimates = estimatesOf(sample, rowWeights, columns.length, wanted);
    const counted = groupFacts(table, columns, rowWeights, (rating) => rating > 0);
    const counts = columns.length === 2 ? presenceCounts(sample.pairTable()) : null;
    return { facts: { codeId: table.codeId, coderIds: idsAt(table, columns), counts, ...counted }, sample, estimates };
  });
}

/** All coders, then every pair, on all codes together. A coder has found something in a unit that they gave any code. */
export function labelSetGroups(table: LabelSetTable, rowWeights: Float64Array, wanted: Wanted): SampledGroup[] {
  const distances = labelSetDistances(table);
  return coderGroups(table.coderIds.length).map((columns) => {
    const sample = new SetSample(table, columns, distances);
    const estimates = estimatesOf(sample, rowWeights, columns.length, wanted);
    const counted = groupFacts(table, columns, rowWeights, (set) => table.sets[set]?.length !== 0);
    return { facts: { codeId: null, coderIds: idsAt(table, columns), counts: null, ...counted }, sample, estimates };
  });
}

function idsAt({ coderIds }: { readonly coderIds: readonly string[] }, columns: readonly number[]): string[] {
  return columns.flatMap((column) => coderIds[column] ?? []);
}

/** Where nothing can be compared, every coefficient has the same reason. The first tells: it needs no more than one pair of ratings. */
function estimatesOf(sample: Sample, rowWeights: Float64Array, coders: number, wanted: Wanted): readonly Estimate[] {
  sample.weigh(rowWeights);
  const estimates = sample.estimates(wanted);
  const [first] = estimates;
  if (first?.value !== null || (first.reason !== 'no_pair' && first.reason !== 'nothing_rated')) return estimates;
  const reason = coders < 2 ? 'one_coder' : 'no_pair';
  return estimates.map(() => ({ value: null, reason }));
}

/** Category 0 is absent; all others are ways of being present. */
function presenceCounts(table: PairTable): PairCounts {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const [first, line] of table.entries()) {
    for (const [second, count] of line.entries()) {
      if (first > 0 && second > 0) a += count;
      else if (first > 0) b += count;
      else if (second > 0) c += count;
      else d += count;
    }
  }
  return { a, b, c, d };
}
