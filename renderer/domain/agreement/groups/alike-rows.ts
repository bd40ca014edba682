import { DistinctRows } from '../../coding/units/distinct-rows.ts';
import type { Rating } from '../../coding/units/unit-table.ts';
import { GroupedSums, onceEach } from '../resampling/grouped-sums.ts';

/** The rows of a table as some of its coders rated them, those together that hold the same ratings. */
export interface AlikeRows {
  /** From how many units have each row to how many have each of `ratings`. */
  readonly sums: GroupedSums;
  /** One or more of them, without those that are missing. */
  readonly ratings: readonly (readonly number[])[];
}

/**
 * Collapses rows that are alike to these coders, given as columns: whoever gave which rating, or with `inOrder` only if each gave
 * the same. Rows without any rating are left out, and of two coders all that not both rated, so that each of their figures rests
 * on the same units.
 */
export function alikeRows(
  rows: readonly (readonly Rating[])[],
  columns: readonly number[],
  { inOrder }: { readonly inOrder: boolean },
): AlikeRows {
  const distinct = new DistinctRows();
  const own = new Int32Array(columns.length);
  const fewest = columns.length === 2 ? 2 : 1;
  const placeOf = Int32Array.from(rows, (row) => {
    for (const [at, column] of columns.entries()) own[at] = row[column] ?? -1;
    if (own.reduce((count, rating) => (rating < 0 ? count : count + 1), 0) < fewest) return -1;
    if (!inOrder) own.sort();
    return distinct.add(own, 0, own.length);
  });
  const ratings = distinct.rows.map((row) => row.filter((rating) => rating >= 0));
  return { ratings, sums: new GroupedSums(ratings.length, onceEach(placeOf)) };
}
