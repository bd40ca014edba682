import { type AnsweredUnits, answeredUnits } from './answered-units.ts';
import type { ComparedWork, Comparison } from './comparison.ts';
import { LabelSetCollector, type LabelSetTable } from './label-sets.ts';
import { ratingCategories } from './rating-categories.ts';
import { UnitRowCollector } from './unit-rows.ts';
import type { UnitTable } from './unit-table.ts';

/** Everything that is compared at the level of narratives, sentences or characters. */
export interface UnitTables {
  /** For each code of the scheme, in its order. */
  readonly codes: readonly UnitTable[];
  /** All codes together. */
  readonly labelSets: LabelSetTable;
}

/**
 * Who found what in which units; `answeredUnits` says what a unit and an answer is. Each text is cut into units once for all codes.
 *
 * @throws RangeError for the unit 'span', or if a text is needed and missing.
 */
export function unitTables(
  comparison: Comparison,
  work: ComparedWork,
  onProgress?: (share: number) => void,
): UnitTables {
  const { scheme, coderIds } = comparison;
  const categories = ratingCategories(comparison, work);
  const codes = scheme.codes.map(({ id }) => ({ id, collector: new UnitRowCollector() }));
  const labelSets = new LabelSetCollector(codes.length, coderIds.length);
  for (const answered of answeredUnits(comparison, work, categories, onProgress)) {
    for (const [code, { collector }] of codes.entries()) addCode(collector, answered, code, coderIds.length);
    labelSets.add(answered);
  }
  const ids = codes.map(({ id }) => id);
  return {
    codes: codes.map(({ id, collector }) => ({ codeId: id, coderIds, categories, ...collector.collected() })),
    labelSets: { coderIds, ...labelSets.collected(ids) },
  };
}

function addCode(collector: UnitRowCollector, answered: AnsweredUnits, code: number, coders: number): void {
  const { narrativeId, weights, ratings } = answered;
  for (const [unit, weight] of weights.entries()) {
    collector.addUnit(ratings, (code * weights.length + unit) * coders, coders, weight);
  }
  collector.endNarrative(narrativeId);
}
