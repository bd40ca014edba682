import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '../../../../renderer/domain/agreement/brennan-prediger.ts';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { Estimate, Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { fleissKappa } from '../../../../renderer/domain/agreement/fleiss-kappa.ts';
import { gwetAC1 } from '../../../../renderer/domain/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { scottPi } from '../../../../renderer/domain/agreement/scott-pi.ts';
import { expectSameEstimate } from '../../../support/agreement/same-estimate.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const numRuns = propertyRuns;
const rating = fc.option(fc.constantFrom(0, 1, 2), { nil: null, freq: 4 });
const table = (coders: number) =>
  fc.array(fc.array(rating, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 30 });
const anyCoders = fc.integer({ min: 2, max: 5 }).chain(table);

const coefficients = [
  { name: 'percent agreement', of: (ratings: Ratings) => percentAgreement(ratings), anyTable: anyCoders },
  { name: "Fleiss' kappa", of: (ratings: Ratings) => fleissKappa(ratings), anyTable: anyCoders },
  { name: "Krippendorff's alpha", of: (ratings: Ratings) => krippendorffAlpha(ratings), anyTable: anyCoders },
  { name: "Gwet's AC1", of: (ratings: Ratings) => gwetAC1(ratings), anyTable: anyCoders },
  { name: 'declared AC1', of: (ratings: Ratings) => gwetAC1(ratings, { categories: 4 }), anyTable: anyCoders },
  { name: 'Brennan and Prediger', of: (ratings: Ratings) => brennanPrediger(ratings), anyTable: anyCoders },
  { name: "Cohen's kappa", of: (ratings: Ratings) => cohenKappa(ratings), anyTable: table(2) },
  { name: "Scott's pi", of: (ratings: Ratings) => scottPi(ratings), anyTable: table(2) },
];

describe.each(coefficients)('$name', ({ name, of, anyTable }) => {
  const holds = (claim: (ratings: Ratings, seed: number) => void) =>
    fc.assert(fc.property(anyTable, fc.nat(), claim), { numRuns });

  it('does not change when categories get other names', () => {
    const names = new Map<string | number | null, string | null>([
      [0, 'partly'],
      [1, ''],
      [2, '0'],
      [null, null],
    ]);
    holds((ratings) => {
      const renamed = ratings.map((unit) => unit.map((each) => names.get(each) ?? null));
      expectSameEstimate(of(renamed), of(ratings));
    });
  });

  it('does not change with the order of coders', () => {
    holds((ratings, seed) => {
      const width = ratings[0]?.length ?? 0;
      const turned = ratings.map((unit) => unit.map((_, at) => unit[(at + seed) % width] ?? null));
      expectSameEstimate(of(turned), of(ratings));
      expectSameEstimate(of(ratings.map((unit) => unit.toReversed())), of(ratings));
    });
  });

  it('does not change with the order of units', () => {
    const shuffled = anyTable.chain((ratings) =>
      fc.tuple(
        fc.constant(ratings),
        fc.shuffledSubarray(ratings, { minLength: ratings.length, maxLength: ratings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([ratings, others]) => expectSameEstimate(of(others), of(ratings))),
      { numRuns },
    );
  });

  it('has the same value if every unit stands there twice', () => {
    holds((ratings) => {
      const [once, twice] = [of(ratings), of([...ratings, ...ratings])];
      // Alpha alone corrects for few ratings: with all twice, 1 − α grows from (N − 1) to (2N − 1) / 2.
      const all = ratings
        .map((unit) => unit.filter((each) => each !== null))
        .filter((unit) => unit.length > 1)
        .flat();
      const growth = name === "Krippendorff's alpha" ? (2 * all.length - 1) / (2 * all.length - 2) : 1;
      if (once.value === null || twice.value === null) expect(twice).toEqual(once);
      else expect(1 - twice.value).toBeCloseTo((1 - once.value) * growth, 10);
    });
  });

  it('is 1 or undefined for coders who always agree', () => {
    holds((ratings) => {
      const agreed = ratings.map((unit) => unit.map((each) => (each === null ? null : (unit[0] ?? 0))));
      const { value } = of(agreed);
      expect(value === null || Math.abs(value - 1) < 1e-12).toBe(true);
    });
  });

  it('is at most 0 for two coders who never agree', () => {
    holds((ratings) => {
      const opposed = ratings.map((unit) => [unit[0] ?? null, unit[0] == null ? null : unit[0] === 0 ? 1 : 0]);
      expect(of(opposed).value ?? 0).toBeLessThanOrEqual(0);
    });
  });

  it('is a reason, or a value up to 1 with an interval around it', () => {
    holds((ratings) => {
      const estimate = of(ratings);
      if (estimate.value === null) {
        expect(estimate.reason).toMatch(/^(nothing_rated|no_pair|no_variation)$/);
        return;
      }
      const { value, standardError = 0, interval: [lower, upper] = [value, value] } = estimate;
      expect(value).toBeLessThanOrEqual(1);
      expect(standardError).toBeGreaterThanOrEqual(0);
      expect([value, standardError, lower, upper].every(Number.isFinite)).toBe(true);
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThanOrEqual(value);
      expect(upper).toBeLessThanOrEqual(1);
    });
  });

  it('answers or refuses, whatever the table looks like', () => {
    const odd = fc.oneof(
      fc.constantFrom(null, '', -0, 0, Number.NaN, Number.POSITIVE_INFINITY),
      fc.string(),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(odd, { maxLength: 4 }), { maxLength: 12 }), (ratings) => {
        const estimate = answerOrRefusal(() => of(ratings));
        const {
          value,
          standardError = 0,
          interval = [],
        } = { standardError: undefined, interval: undefined, ...estimate };
        expect([value ?? 0, standardError, ...interval].every(Number.isFinite)).toBe(true);
      }),
      { numRuns },
    );
  });
});

/** The answer, or `no_pair` in its place where the table is refused with a RangeError. */
function answerOrRefusal(ask: () => Estimate): Estimate {
  try {
    return ask();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return { value: null, reason: 'no_pair' };
  }
}

it.each([
  { name: 'percent agreement', of: percentAgreement },
  { name: "Krippendorff's alpha", of: (ratings: Ratings) => krippendorffAlpha(ratings) },
  { name: "Cohen's kappa", of: cohenKappa },
  { name: "Scott's pi", of: scottPi },
])('$name keeps its value when units are added that fewer than two coders rated', ({ of }) => {
  fc.assert(
    fc.property(table(2), fc.array(rating), (ratings, lone) => {
      fc.pre(of(ratings).value !== null);
      expect(of([...ratings, ...lone.map((each) => [each, null])]).value).toBeCloseTo(
        of(ratings).value ?? Number.NaN,
        12,
      );
    }),
    { numRuns },
  );
});
