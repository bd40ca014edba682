import type { ComparedWork, Comparison } from '../../coding/units/comparison.ts';
import { unitTables } from '../../coding/units/unit-tables.ts';
import type { PairTable } from '../counts/rated-units.ts';

/** Two coders and a code of a comparison of which somebody asks who gave which status. */
export interface StatusCountsQuestion extends Comparison {
  readonly codeId: string;
  readonly pair: readonly [string, string];
}

/** Two coders' answers against each other. */
export interface StatusCounts {
  /** `absent`, each status, `''` for none given, and `mixed` for several in one unit. */
  readonly categories: readonly string[];
  /** In how many units that both rated the first gave the row's answer and the second the column's. */
  readonly counts: PairTable;
}

/**
 * What stands behind two coders' figures where statuses are compared.
 * @throws RangeError for the unit 'span', and if a text is needed and missing.
 */
export function statusCounts({ codeId, pair, ...comparison }: StatusCountsQuestion, work: ComparedWork): StatusCounts {
  const { codes } = unitTables({ ...comparison, comparesStatus: true }, work);
  const table = codes.find((one) => one.codeId === codeId);
  const [first = -1, second = -1] = pair.map((coderId) => comparison.coderIds.indexOf(coderId));
  if (!table || first < 0 || second < 0) throw new RangeError('The code and both coders must be among those compared.');
  const { categories, rows, rowOf, weights } = table;
  const counts = categories.map(() => categories.map(() => 0));
  for (const [entry, row] of rowOf.entries()) {
    const [one, other] = [rows[row]?.[first] ?? null, rows[row]?.[second] ?? null];
    if (one === null || other === null) continue;
    const line = counts[one] ?? [];
    line[other] = (line[other] ?? 0) + (weights[entry] ?? 0);
  }
  return { categories, counts };
}
