import type { UnitRows } from '../../coding/units/unit-rows.ts';
import type { FigureGroup } from '../figures.ts';

/** What is shown beside the figures of a group of coders. */
export type GroupFacts = Pick<FigureGroup, 'units' | 'narratives' | 'prevalence' | 'coders'>;

/** Counts the units that at least two of these coders rated, given as columns of the table. */
export function groupFacts(
  { rows, starts, rowOf }: UnitRows,
  columns: readonly number[],
  rowWeights: Float64Array,
  isFound: (rating: number) => boolean,
): GroupFacts {
  const isShared = rows.map((row) => columns.filter((column) => (row[column] ?? null) !== null).length >= 2);
  const coders = columns.map((column) => {
    let [rated, found] = [0, 0];
    for (const [at, row] of rows.entries()) {
      const rating = row[column] ?? null;
      if (!isShared[at] || rating === null) continue;
      rated += rowWeights[at] ?? 0;
      if (isFound(rating)) found += rowWeights[at] ?? 0;
    }
    return { rated, found };
  });
  const units = isShared.reduce((sum, shared, at) => sum + (shared ? (rowWeights[at] ?? 0) : 0), 0);
  const rated = coders.reduce((sum, coder) => sum + coder.rated, 0);
  const found = coders.reduce((sum, coder) => sum + coder.found, 0);
  const narratives = countNarratives(starts, rowOf, isShared);
  return { units, narratives, prevalence: rated === 0 ? null : found / rated, coders };
}

function countNarratives(starts: Int32Array, rowOf: Int32Array, isShared: readonly boolean[]): number {
  let [narratives, counted] = [0, -1];
  let narrative = 0;
  for (let entry = 0; entry < rowOf.length; entry += 1) {
    while (entry >= (starts[narrative + 1] ?? 0)) narrative += 1;
    if (narrative === counted || !isShared[rowOf[entry] ?? 0]) continue;
    counted = narrative;
    narratives += 1;
  }
  return narratives;
}
