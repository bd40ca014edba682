import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork, Comparison } from '../../../../../renderer/domain/coding/units/comparison.ts';
import type { UnitRows } from '../../../../../renderer/domain/coding/units/unit-rows.ts';
import { unitTables } from '../../../../../renderer/domain/coding/units/unit-tables.ts';
import { sentences } from '../../../../../renderer/domain/text/sentences.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { anyComparison, anyWork, unitsIn } from './compared-work.ts';

const numRuns = propertyRuns;
const inText = anyComparison(['narrative', 'sentence', 'character']);
const characters = anyComparison(['character']);

/** The offsets of each unit, one by one. */
function offsetsOf({ unit }: Comparison, text: string): number[][] {
  const all = Array.from({ length: text.length }, (_, at) => at);
  if (unit === 'narrative') return [all];
  if (unit === 'character') return all.map((at) => [at]);
  return sentences(text).map(({ start, end }) => all.slice(start, end));
}

const covering = (sheet: Sheet, offsets: readonly number[]) =>
  sheet.codings.filter(({ start, end }) => offsets.some((at) => start <= at && at < end));

/** Looked for this code, and for all. The last one came with the second revision. */
const lookedForCode = (sheet: Sheet, codeId: string) => codeId !== 'rights' || sheet.finishedUnder.seven_outcomes !== 1;
const lookedForAll = (sheet: Sheet) => sheet.finishedUnder.seven_outcomes === 2;

/** The answer about one code of a coder who looked for it, found offset by offset: a name instead of a place. */
function answerOf(sheet: Sheet, codeId: string, offsets: readonly number[], comparesStatus: boolean) {
  const statuses = new Set(
    covering(sheet, offsets).flatMap((one) => (one.codeId === codeId ? (one.status ?? '') : [])),
  );
  if (statuses.size === 0) return 'absent';
  if (!comparesStatus) return 'present';
  return statuses.size > 1 ? 'mixed' : [...statuses].join('');
}

function expectedUnits(
  comparison: Comparison,
  { narratives, sheets }: ComparedWork,
  codeId: string,
  looked: (sheet: Sheet, codeId: string) => boolean,
) {
  return narratives.flatMap(({ id, text = '' }) => {
    const own = comparison.coderIds.map((coder) =>
      sheets.find((one) => one.narrativeId === id && one.coderId === coder && one.state === 'finished'),
    );
    const finished = own.flatMap((sheet) => sheet ?? []);
    if (finished.length < 2) return [];
    const kept = offsetsOf(comparison, text).filter(
      (offsets) => !comparison.leavesOutUncoded || finished.some((sheet) => covering(sheet, offsets).length > 0),
    );
    const units = kept.map((offsets) =>
      own.map((sheet) =>
        sheet && looked(sheet, codeId) ? answerOf(sheet, codeId, offsets, comparison.comparesStatus) : null,
      ),
    );
    const rated = units.filter((unit) => unit.some((answer) => answer !== null));
    return rated.length === 0 ? [] : [[id, rated.map((unit) => JSON.stringify(unit)).sort()] as const];
  });
}

function named(table: UnitRows, nameOf: (rating: number) => unknown) {
  return Object.entries(unitsIn(table)).map(([id, units]) => {
    const names = units.map((unit) => unit.map((rating) => (rating === null ? null : nameOf(rating))));
    return [id, names.map((unit) => JSON.stringify(unit)).sort()] as const;
  });
}

const everyCode = (comparison: Comparison, work: ComparedWork) =>
  unitTables(comparison, work).codes.map((table) => [table.codeId, named(table, (rating) => table.categories[rating])]);

describe('unit tables', () => {
  it('hold what is found offset by offset', () => {
    fc.assert(
      fc.property(inText, anyWork(), (comparison, work) => {
        for (const [codeId, units] of everyCode(comparison, work)) {
          expect(units).toEqual(expectedUnits(comparison, work, String(codeId), lookedForCode));
        }
      }),
      { numRuns },
    );
  });

  it('do not change with the order of sheets and codings', () => {
    fc.assert(
      fc.property(inText, anyWork(), (comparison, work) => {
        const sheets = work.sheets.map((sheet) => ({ ...sheet, codings: sheet.codings.toReversed() })).toReversed();
        expect(everyCode(comparison, { ...work, sheets })).toEqual(everyCode(comparison, work));
      }),
      { numRuns },
    );
  });

  it('have as many characters as the text, in every narrative that is compared', () => {
    fc.assert(
      fc.property(characters, anyWork(), (comparison, work) => {
        const { codes } = unitTables({ ...comparison, leavesOutUncoded: false }, work);
        for (const table of codes) {
          for (const [id, units] of Object.entries(unitsIn(table))) {
            expect(units).toHaveLength(work.narratives.find((one) => one.id === id)?.text?.length ?? -1);
          }
        }
      }),
      { numRuns },
    );
  });

  it('hold every row once', () => {
    fc.assert(
      fc.property(inText, anyWork(), (comparison, work) => {
        for (const { rows } of unitTables(comparison, work).codes) {
          expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
        }
      }),
      { numRuns },
    );
  });
});

describe('label sets', () => {
  it('hold exactly the codes that their coder found there, if the coder looked for all', () => {
    fc.assert(
      fc.property(inText, anyWork(), (anyKind, work) => {
        const comparison = { ...anyKind, comparesStatus: false, leavesOutUncoded: false };
        const { labelSets } = unitTables(comparison, work);
        for (const codeId of ['safety', 'voice', 'rights']) {
          const found = named(labelSets, (place) => (labelSets.sets[place]?.includes(codeId) ? 'present' : 'absent'));
          expect(found).toEqual(expectedUnits(comparison, work, codeId, lookedForAll));
        }
      }),
      { numRuns },
    );
  });
});
