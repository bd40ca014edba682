import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { Estimate, Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const numRuns = propertyRuns;
const rating = fc.option(fc.constantFrom(0, 1, 2), { nil: null, freq: 4 });
const table = (coders: number) =>
  fc.array(fc.array(rating, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 30 });

const coefficients = [
  { name: 'percent agreement', of: percentAgreement, anyTable: fc.integer({ min: 2, max: 5 }).chain(table) },
  { name: 'kappa', of: cohenKappa, anyTable: table(2) },
  { name: 'alpha', of: krippendorffAlpha, anyTable: fc.integer({ min: 2, max: 5 }).chain(table) },
];

function expectSame(one: Estimate, other: Estimate) {
  if (one.value === null || other.value === null) expect(one).toEqual(other);
  else expect(Math.abs(one.value - other.value)).toBeLessThan(1e-12);
}

describe.each(coefficients)('$name', ({ of, anyTable }) => {
  it('does not change when categories get other names', () => {
    const names = new Map<string | number, string>([
      [0, 'partly'],
      [1, ''],
      [2, '0'],
    ]);
    const rename = (ratings: Ratings): Ratings =>
      ratings.map((unit) => unit.map((each) => (each === null ? null : (names.get(each) ?? each))));
    fc.assert(
      fc.property(anyTable, (ratings) => expectSame(of(ratings), of(rename(ratings)))),
      { numRuns },
    );
  });

  it('does not change with the order of coders', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), (ratings, seed) => {
        const width = ratings[0]?.length ?? 0;
        const turned = ratings.map((unit) => unit.map((_, at) => unit[(at + seed) % width] ?? null));
        expectSame(of(ratings), of(turned));
        expectSame(of(ratings), of(ratings.map((unit) => unit.toReversed())));
      }),
      { numRuns },
    );
  });

  it('does not change with the order of units', () => {
    fc.assert(
      fc.property(
        anyTable.chain((ratings) =>
          fc.tuple(
            fc.constant(ratings),
            fc.shuffledSubarray(ratings, { minLength: ratings.length, maxLength: ratings.length }),
          ),
        ),
        ([ratings, shuffled]) => expectSame(of(ratings), of(shuffled)),
      ),
      { numRuns },
    );
  });

  it('is 1 or undefined for coders who always agree', () => {
    fc.assert(
      fc.property(anyTable, (ratings) => {
        const agreed = ratings.map((unit) => unit.map((each) => (each === null ? null : (unit[0] ?? 0))));
        const { value } = of(agreed);
        expect(value === null || Math.abs(value - 1) < 1e-12).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is never above 1 and always a number or a reason', () => {
    fc.assert(
      fc.property(anyTable, (ratings) => {
        const estimate = of(ratings);
        if (estimate.value === null) expect(estimate.reason).toMatch(/^(nothing_rated|no_pair|no_variation)$/);
        else expect(estimate.value).toBeLessThanOrEqual(1);
        expect(estimate.value).not.toBeNaN();
      }),
      { numRuns },
    );
  });

  it('does not change when units are added that fewer than two coders rated', () => {
    fc.assert(
      fc.property(anyTable, fc.array(rating), (ratings, lone) => {
        fc.pre(of(ratings).value !== null);
        const width = ratings[0]?.length ?? 0;
        const added = lone.map((each) => [each, ...Array.from({ length: width - 1 }, () => null)]);
        expectSame(of(ratings), of([...ratings, ...added]));
      }),
      { numRuns },
    );
  });
});
