import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import { brennanPrediger } from '../../../../renderer/domain/agreement/brennan-prediger.ts';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { Estimate } from '../../../../renderer/domain/agreement/estimate.ts';
import type { CoefficientId, FigureGroup } from '../../../../renderer/domain/agreement/figures.ts';
import { fleissKappa } from '../../../../renderer/domain/agreement/fleiss-kappa.ts';
import { gwetAC1 } from '../../../../renderer/domain/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { scottPi } from '../../../../renderer/domain/agreement/scott-pi.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork, Comparison } from '../../../../renderer/domain/coding/units/comparison.ts';
import { unitTables } from '../../../../renderer/domain/coding/units/unit-tables.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { schemeOf } from '../../../support/sheets.ts';
import { anyComparison, anyWork, comparisonOf, finishedSheet, unitsIn } from '../coding/units/compared-work.ts';

const numRuns = propertyRuns;
const figuresOf = (comparison: Comparison, work: ComparedWork, replicates = 6) =>
  agreementFigures({ ...comparison, bothIntervals: true, replicates, seed: 5 }, work);

describe('a narrative that only one of the compared coders has finished', () => {
  it('changes no figure, interval or count, whoever may see it', () => {
    const comparisons = anyComparison(['narrative', 'sentence', 'character', 'span']);
    fc.assert(
      fc.property(comparisons, anyWork(), (comparison, work) => {
        const counts = ({ coderId, state }: Sheet) => state === 'finished' && comparison.coderIds.includes(coderId);
        const isAlone = (sheet: Sheet) =>
          counts(sheet) &&
          work.sheets.filter((one) => counts(one) && one.narrativeId === sheet.narrativeId).length === 1;
        const retired = (sheet: Sheet): Sheet => ({
          ...sheet,
          codings: sheet.codings.map((coding) => ({ ...coding, status: 'retired' })),
        });
        const seen = work.sheets.map((sheet) => (isAlone(sheet) ? retired(sheet) : sheet));
        const hidden = work.sheets.filter((sheet) => !isAlone(sheet));
        expect(figuresOf(comparison, { ...work, sheets: seen })).toEqual(
          figuresOf(comparison, { ...work, sheets: hidden }),
        );
      }),
      { numRuns },
    );
  });
});

type Coefficient = (ratings: number[][], categories: number) => Estimate;
const onRatings: readonly (readonly [CoefficientId, Coefficient])[] = [
  ['percent_agreement', (ratings) => percentAgreement(ratings)],
  ['krippendorff_alpha', (ratings) => krippendorffAlpha(ratings)],
  ['gwet_ac1', (ratings, categories) => gwetAC1(ratings, { categories })],
  ['cohen_kappa', (ratings) => cohenKappa(ratings)],
  ['scott_pi', (ratings) => scottPi(ratings)],
  ['fleiss_kappa', (ratings) => fleissKappa(ratings)],
  ['brennan_prediger', (ratings, categories) => brennanPrediger(ratings, { categories })],
];

describe('the figures of two coders', () => {
  it('are those of the units that both rated, with their standard errors and intervals', () => {
    fc.assert(
      fc.property(anyComparison(['narrative', 'sentence']), anyWork(), (comparison, work) => {
        const { groups } = figuresOf(comparison, work);
        for (const table of unitTables(comparison, work).codes) {
          const units = Object.values(unitsIn(table)).flat();
          for (const pair of groups.filter((one) => one.codeId === table.codeId && one.coderIds.length === 2)) {
            const columns = pair.coderIds.map((id) => comparison.coderIds.indexOf(id));
            const rated = units.map((unit) => columns.flatMap((column) => unit[column] ?? []));
            const both = rated.filter(({ length }) => length === 2);
            for (const [id, of] of onRatings) {
              expectSame(pair, id, of(both, table.categories.length), comparison.unit === 'narrative');
            }
          }
        }
      }),
      { numRuns },
    );
  });
});

function expectSame({ figures }: FigureGroup, id: CoefficientId, expected: Estimate, isAnalytic: boolean) {
  const found = figures.find(({ coefficient }) => coefficient === id)?.estimate;
  if (expected.value === null) {
    expect(found?.value).toBeNull();
    return;
  }
  const close = (number: number) => expect.closeTo(number, 9);
  const { value, standardError, interval } = expected;
  expect(found?.value).toEqual(close(value));
  if (!isAnalytic || standardError === undefined) return;
  expect(found).toEqual({ value: close(value), standardError: close(standardError), interval: interval?.map(close) });
}

describe('bootstrap intervals', () => {
  const text = 'He is safe.';
  const coderIds = ['ada', 'ben', 'cora'];
  const scheme = schemeOf(1, ['safety']);
  /** Whole texts found, not found, or not finished: so a span found by two is a narrative found by two. */
  const anyFound = fc.array(fc.tuple(...coderIds.map(() => fc.constantFrom('found', 'absent', 'unfinished'))), {
    minLength: 2,
    maxLength: 7,
  });
  const workOf = (found: readonly (readonly string[])[]): ComparedWork => ({
    schemes: [scheme],
    narratives: found.map((_, at) => ({ id: `n${at}`, text })),
    sheets: found.flatMap((own, at) =>
      coderIds.flatMap((coder, place) => {
        if (own[place] === 'unfinished') return [];
        return finishedSheet(`n${at}`, coder, own[place] === 'found' ? [[0, text.length, 'safety']] : []);
      }),
    ),
  });
  /** Positive agreement, which with whole texts is span F1, of all coders and of each pair. */
  const intervalsOf = (fields: Partial<Comparison>, work: ComparedWork) => {
    const { groups } = figuresOf(comparisonOf({ scheme, coderIds, ...fields }), work, 40);
    return groups.slice(0, 4).map(({ figures }) => {
      const figure = figures.find(({ coefficient }) => /positive_agreement|f1_exact/.test(coefficient));
      const interval = figure?.estimate.value == null ? undefined : figure.estimate.interval;
      return interval && [figure?.replicates, figure?.skipped, ...interval.map((end) => end.toFixed(9))];
    });
  };

  it.each(['sentence', 'character', 'span'] as const)(
    'come from the same draws of narratives with the %s as unit as with the narrative',
    (unit) => {
      fc.assert(
        fc.property(anyFound, (found) => {
          const work = workOf(found);
          expect(intervalsOf({ unit }, work)).toEqual(intervalsOf({ unit: 'narrative' }, work));
        }),
        { numRuns },
      );
    },
  );
});
