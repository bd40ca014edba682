import type { ComparedWork, Comparison } from '../../coding/units/comparison.ts';
import type { UnitTable } from '../../coding/units/unit-table.ts';
import { unitTables } from '../../coding/units/unit-tables.ts';
import type { FoundBy } from './worked-counts.ts';

/** A code of a comparison of which somebody asks how many of the coders found it in how many units. */
export interface FoundByQuestion extends Comparison {
  readonly codeId: string;
}

/**
 * In how many units how many coders found a code, of those who rated the unit, if at least two did; whatever the status.
 * The most raters first, then the most who found it. Spans are counted in characters.
 */
export function foundByHowMany(question: FoundByQuestion, work: ComparedWork): FoundBy[] {
  const tables = unitTables(inUnits(question), work).codes.filter(({ codeId }) => codeId === question.codeId);
  return tables.flatMap(countsOf).sort((one, other) => other.raters - one.raters || other.found - one.found);
}

function inUnits(question: FoundByQuestion): Comparison {
  return question.unit === 'span' ? { ...question, unit: 'character', leavesOutUncoded: false } : question;
}

function countsOf({ rows, rowOf, weights }: UnitTable): FoundBy[] {
  const counts = new Map<string, FoundBy>();
  for (const [entry, row] of rowOf.entries()) {
    const ratings = (rows[row] ?? []).filter((rating) => rating !== null);
    const raters = ratings.length;
    if (raters < 2) continue;
    const found = ratings.filter((rating) => rating > 0).length;
    const key = `${raters} ${found}`;
    const units = (counts.get(key)?.units ?? 0) + (weights[entry] ?? 0);
    counts.set(key, { raters, found, units });
  }
  return [...counts.values()];
}
