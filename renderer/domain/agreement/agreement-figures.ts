import type { ComparedWork } from '../coding/units/comparison.ts';
import { finishedWork } from '../coding/units/finished-work.ts';
import type { UnitRows } from '../coding/units/unit-rows.ts';
import { type UnitTables, unitTables } from '../coding/units/unit-tables.ts';
import type { AgreementFigures, FiguresQuestion } from './figures.ts';
import { averagesOf } from './groups/averages.ts';
import { figuresOfGroup, wantsBootstrap } from './groups/figures-of-group.ts';
import { type NarrativeKinds, narrativeKinds } from './groups/narrative-kinds.ts';
import { type ResampledTable, resampledIntervals } from './groups/resampled-intervals.ts';
import { ResampledRows } from './groups/resampled-rows.ts';
import { codeGroups, labelSetGroups } from './groups/sampled-groups.ts';
import { spanFigures } from './spans/span-figures.ts';

/** How much of the work is done when the texts are cut into units, roughly. */
const CUT = 0.3;

/**
 * All figures of a comparison. Bootstrap intervals, of whatever unit, code and coders, come from the same draws of the compared
 * narratives (those that at least two of the coders have finished) in the order of their ids, so that the same work and seed give
 * the same intervals in whatever order the project holds them.
 *
 * @param onProgress is told the share done, from 0 to 1.
 * @throws RangeError if a text is needed and missing.
 */
export function agreementFigures(
  question: FiguresQuestion,
  work: ComparedWork,
  onProgress?: (share: number) => void,
): AgreementFigures {
  if (question.unit === 'span') return spanFigures(question, work, onProgress);
  const tables = unitTables(question, work, (share) => onProgress?.(share * CUT));
  const compared = finishedWork(question, work).map(({ narrative }) => narrative.id);
  const kinds = narrativeKinds([...tables.codes, tables.labelSets], compared);
  const sampled = sampledTables(tables, kinds, question);
  const intervals = resampledIntervals(
    sampled,
    kinds.kindOf,
    (group, place) => wantsBootstrap(group, place, question),
    question,
    (share) => onProgress?.(CUT + share * (1 - CUT)),
  );
  const groups = sampled.flatMap((table) =>
    table.groups.map((group) => ({
      ...group.facts,
      figures: figuresOfGroup(group, intervals.get(group) ?? [], question),
    })),
  );
  return { groups, averages: averagesOf(groups, question.coderIds.length), narratives: compared.length };
}

function sampledTables(
  { codes, labelSets }: UnitTables,
  { kindOf, examples }: NarrativeKinds,
  { unit }: FiguresQuestion,
): ResampledTable[] {
  const wanted = unit === 'narrative' ? 'interval' : 'value';
  const once = new Float64Array(examples.size);
  for (const kind of kindOf) once[kind] = (once[kind] ?? 0) + 1;
  const weighed = (table: UnitRows) => {
    const rows = new ResampledRows(table, examples);
    rows.weigh(once);
    return rows;
  };
  const ofCodes = codes.map((table) => {
    const rows = weighed(table);
    return { rows, groups: codeGroups(table, rows.weights, wanted) };
  });
  const rows = weighed(labelSets);
  return [...ofCodes, { rows, groups: labelSetGroups(labelSets, rows.weights, wanted) }];
}
