import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetRatings } from '../../../../../renderer/domain/agreement/counts/number-sets.ts';
import type { SetDistance } from '../../../../../renderer/domain/agreement/counts/set-distances.ts';
import type { Estimate } from '../../../../../renderer/domain/agreement/estimate.ts';
import { CodeSample } from '../../../../../renderer/domain/agreement/groups/code-sample.ts';
import type { Sample } from '../../../../../renderer/domain/agreement/groups/sample.ts';
import { labelSetDistances, SetSample } from '../../../../../renderer/domain/agreement/groups/set-sample.ts';
import { krippendorffAlpha } from '../../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import type { LabelSetTable } from '../../../../../renderer/domain/coding/units/label-sets.ts';
import type { UnitTable } from '../../../../../renderer/domain/coding/units/unit-table.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const numRuns = propertyRuns;
const coderIds = ['ada', 'ben', 'cora', 'dan'];
/** Of a table only its rows matter to a sample: how often each stands is said by `weigh`. */
const noEntries = { narrativeIds: [], starts: new Int32Array(1), rowOf: new Int32Array(), weights: new Float64Array() };

const tableOf = (rows: UnitTable['rows'], categories: readonly string[]): UnitTable => ({
  ...noEntries,
  codeId: 'safety',
  coderIds,
  categories,
  rows,
});

const anyRows = (categories: number) =>
  fc.array(fc.array(fc.option(fc.nat({ max: categories - 1 }), { freq: 4 }), { minLength: 4, maxLength: 4 }), {
    maxLength: 12,
  });
const anyColumns = fc.constantFrom([0, 1, 2, 3], [0, 1], [3, 1], [2], [1, 2, 3]);
const weights = (rows: number) => fc.array(fc.nat({ max: 4 }), { minLength: rows, maxLength: rows });

/** The quick values are those of the coefficients' own files, undefined where these are. */
function expectSameValues(sample: Sample, rowWeights: readonly number[]) {
  sample.weigh(Float64Array.from(rowWeights));
  const values = new Float64Array(sample.coefficients.length);
  sample.values(values);
  const estimates = sample.estimates('value');
  expect(estimates).toHaveLength(sample.coefficients.length);
  for (const [at, { value }] of estimates.entries()) {
    if (value === null) expect(values[at]).toBeNaN();
    else expect(values[at]).toBeCloseTo(value, 10);
  }
}

describe('a sample of one code', () => {
  it.each([2, 3, 6])(
    'has quick values equal to its estimates with %i categories, weighed again and again',
    (categories) => {
      const names = Array.from({ length: categories }, (_, at) => `category ${at}`);
      const anyCase = anyRows(categories).chain((rows) =>
        fc.tuple(fc.constant(rows), anyColumns, weights(rows.length), weights(rows.length)),
      );
      fc.assert(
        fc.property(anyCase, ([rows, columns, once, again]) => {
          const sample = new CodeSample(tableOf(rows, names), columns);
          expectSameValues(sample, once);
          expectSameValues(sample, again);
        }),
        { numRuns },
      );
    },
  );

  it('keeps the order of two coders in their table', () => {
    const sample = new CodeSample(
      tableOf(
        [
          [1, 0, null, 0],
          [0, 1, 1, 1],
          [null, 1, 1, 0],
          [0, 0, 0, 1],
        ],
        ['absent', 'present'],
      ),
      [3, 0],
    );
    sample.weigh(Float64Array.of(2, 3, 100, 5));
    // Dan first: 0 1 twice, 1 0 three and five times; the third row was not rated by Ada.
    expect(sample.pairTable()).toEqual([
      [0, 2],
      [8, 0],
    ]);
  });

  it('has Cohen and Scott for two coders only', () => {
    const coefficientsOf = (columns: readonly number[]) =>
      new CodeSample(tableOf([], ['absent', 'present']), columns).coefficients;
    expect(coefficientsOf([0, 1])).toHaveLength(9);
    expect(coefficientsOf([0, 1, 2])).toHaveLength(7);
    expect(coefficientsOf([0, 1, 2])).not.toContain('cohen_kappa');
  });
});

describe('a sample of label sets', () => {
  const sets = fc.uniqueArray(fc.subarray(['safety', 'voice', 'rights']), {
    minLength: 1,
    selector: (codes) => codes.join(),
  });
  const anyCase = sets.chain((found) =>
    anyRows(found.length).chain((rows) =>
      fc.tuple(fc.constant({ rows, sets: found }), anyColumns, weights(rows.length), weights(rows.length)),
    ),
  );

  it('has quick values equal to its estimates, weighed again and again', () => {
    fc.assert(
      fc.property(anyCase, ([found, columns, once, again]) => {
        const table: LabelSetTable = { ...noEntries, coderIds, ...found };
        const sample = new SetSample(table, columns, labelSetDistances(table));
        expectSameValues(sample, once);
        expectSameValues(sample, again);
      }),
      { numRuns },
    );
  });

  it('has the alphas of the sets themselves, with their standard errors and intervals', () => {
    fc.assert(
      fc.property(anyCase, ([found, columns, once]) => {
        const table: LabelSetTable = { ...noEntries, coderIds, ...found };
        const sample = new SetSample(table, columns, labelSetDistances(table));
        sample.weigh(Float64Array.from(once));
        const ratings = found.rows.flatMap((row, at) => {
          const unit = columns.map((column) => found.sets[row[column] ?? -1] ?? null);
          if (columns.length === 2 && unit.includes(null)) return [];
          return Array.from({ length: once[at] ?? 0 }, () => unit);
        });
        const distances = ['nominal', 'jaccard', 'masi'] as const;
        for (const [at, distance] of distances.entries()) {
          expectSameEstimate(sample.estimates('interval')[at], alphaOf(ratings, distance));
        }
      }),
      { numRuns },
    );
  });
});

/** A table without any rating does not show that it is one of sets. */
function alphaOf(ratings: SetRatings, distance: SetDistance): Estimate {
  const isRated = ratings.some((unit) => unit.some((set) => set !== null));
  return isRated ? krippendorffAlpha(ratings, { distance }) : { value: null, reason: 'nothing_rated' };
}

/** Of a table without a second column or without ratings, the reason depends on the columns, which a sample does not tell. */
function expectSameEstimate(found: Estimate | undefined, expected: Estimate) {
  if (expected.value === null) {
    expect(found?.value).toBeNull();
    return;
  }
  const numbersOf = (estimate?: Estimate) =>
    estimate?.value == null ? [] : [estimate.value, estimate.standardError ?? 9, ...(estimate.interval ?? [])];
  const close = numbersOf(expected).map((number) => expect.closeTo(number, 9));
  expect(numbersOf(found)).toEqual(close);
}
