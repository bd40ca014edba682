import type { ComparedWork } from '../coding/units/comparison.ts';
import { finishedWork } from '../coding/units/finished-work.ts';
import { type UnitTables, unitTables } from '../coding/units/unit-tables.ts';
import { averagesOf } from './averages.ts';
import type { AgreementFigures, FiguresQuestion } from './figures.ts';
import { figuresOfGroup, wantsBootstrap } from './figures-of-group.ts';
import { resampledIntervals } from './resampled-intervals.ts';
import { ResampledRows } from './resampled-rows.ts';
import { codeGroups, labelSetGroups } from './sampled-groups.ts';
import { spanFigures } from './span-figures.ts';

/** How much of the work is done when the texts are cut into units, roughly. */
const CUT = 0.3;

/**
 * All figures of a comparison. Narratives are resampled in the order of their ids, so that the same work and seed give the
 * same intervals in whatever order the project holds them.
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
  const sampled = sampledTables(tables, clustersOf(tables), question);
  const intervals = resampledIntervals(
    sampled,
    clustersOf(tables).size,
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
  const shared = finishedWork(question, work).filter(({ sheets }) => sheets.filter((sheet) => sheet).length >= 2);
  return { groups, averages: averagesOf(groups, question.coderIds.length), narratives: shared.length };
}

/** All narratives that hold a unit which somebody rated, with their places in the order of their ids. */
function clustersOf({ codes }: UnitTables): ReadonlyMap<string, number> {
  const ids = new Set(codes.flatMap(({ narrativeIds }) => narrativeIds));
  return new Map([...ids].sort().map((id, place) => [id, place]));
}

function sampledTables(
  { codes, labelSets }: UnitTables,
  clusters: ReadonlyMap<string, number>,
  { unit }: FiguresQuestion,
) {
  const wanted = unit === 'narrative' ? 'interval' : 'value';
  const ofCodes = codes.map((table) => {
    const rows = new ResampledRows(table, clusters);
    return { rows, groups: codeGroups(table, rows.weights, wanted) };
  });
  const rows = new ResampledRows(labelSets, clusters);
  return [...ofCodes, { rows, groups: labelSetGroups(labelSets, rows.weights, wanted) }];
}
