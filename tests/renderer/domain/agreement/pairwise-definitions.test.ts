import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { RatedUnits } from '../../../../renderer/domain/agreement/counts/rated-units.ts';
import { jaccardDistance, masiDistance } from '../../../../renderer/domain/agreement/counts/set-distances.ts';
import { tallyRatings } from '../../../../renderer/domain/agreement/counts/tally-ratings.ts';
import type { Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { fleissKappaOf } from '../../../../renderer/domain/agreement/fleiss-kappa.ts';
import { gwetAC1Of } from '../../../../renderer/domain/agreement/gwet-ac1.ts';
import { krippendorffAlpha, krippendorffAlphaOf } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { negativeAgreementOf } from '../../../../renderer/domain/agreement/negative-agreement.ts';
import { percentAgreement, percentAgreementOf } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { positiveAgreementOf } from '../../../../renderer/domain/agreement/positive-agreement.ts';
import {
  alphaByPairs,
  alphaErrorByPairs,
  given,
  nominal,
  percentByPairs,
} from '../../../support/agreement/pairwise-definitions.ts';
import { expectSameEstimate } from '../../../support/agreement/same-estimate.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const numRuns = propertyRuns;
const rating = fc.option(fc.constantFrom(0, 1, 2), { nil: null, freq: 4 });
const codes = fc.option(fc.array(fc.constantFrom('safety', 'voice', 'rights'), { maxLength: 4 }), {
  nil: null,
  freq: 4,
});
const tableOf = <Cell>(cell: fc.Arbitrary<Cell>, coders: number) =>
  fc.array(fc.array(cell, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 20 });
const anyTable = fc.integer({ min: 2, max: 5 }).chain((coders) => tableOf(rating, coders));
const anySets = fc.integer({ min: 2, max: 4 }).chain((coders) => tableOf(codes, coders));

const categories = [0, 1, 2];

/** Every unit for itself, in counts made without the code under test. */
function countEach(ratings: Ratings): RatedUnits {
  const countsOf = (unit: Ratings[number]) => categories.map((each) => unit.filter((value) => value === each).length);
  return { categories: 3, units: ratings.map((unit) => ({ counts: countsOf(unit), weight: 1 })) };
}

describe('a coefficient equals its definition by pairs of raw ratings:', () => {
  it('percent agreement', () => {
    fc.assert(
      fc.property(anyTable, (ratings) => {
        const { value } = percentAgreement(ratings);
        fc.pre(value !== null);
        expect(value).toBeCloseTo(percentByPairs(ratings), 12);
      }),
      { numRuns },
    );
  });

  it('alpha, with its standard error', () => {
    fc.assert(
      fc.property(anyTable, (ratings) => {
        const alpha = krippendorffAlpha(ratings);
        fc.pre(alpha.value !== null && alpha.standardError !== undefined);
        expect(alpha.value).toBeCloseTo(alphaByPairs(ratings, nominal), 10);
        expect(alpha.standardError).toBeCloseTo(alphaErrorByPairs(ratings, nominal), 10);
      }),
      { numRuns },
    );
  });

  it.each([
    { distance: 'jaccard', between: jaccardDistance },
    { distance: 'masi', between: masiDistance },
  ] as const)(
    "alpha of sets by $distance, with Gwet's standard error for weighted ratings",
    ({ distance, between }) => {
      fc.assert(
        fc.property(anySets, (ratings) => {
          const sets = ratings.map((unit) => unit.map((each) => (each === null ? null : new Set(each))));
          const alpha = krippendorffAlpha(ratings, { distance });
          fc.pre(alpha.value !== null && alpha.standardError !== undefined);
          expect(alpha.value).toBeCloseTo(alphaByPairs(sets, between), 10);
          expect(alpha.standardError).toBeCloseTo(alphaErrorByPairs(sets, between), 10);
        }),
        { numRuns },
      );
    },
  );

  it('positive and negative agreement: of the pairs in which one says so, how often the other does', () => {
    fc.assert(
      fc.property(anyTable, (ratings) => {
        const pairs = given(ratings).flatMap((unit) =>
          unit.flatMap((one, at) => unit.filter((_, to) => to !== at).map((other) => ({ one, other }))),
        );
        const share = (said: typeof pairs) => said.filter(({ one, other }) => one === other).length / said.length;
        const found = pairs.filter(({ one }) => one !== 0);
        const absent = pairs.filter(({ one }) => one === 0);
        const units = tallyRatings(ratings, { categories });
        if (found.length > 0) expect(positiveAgreementOf(units).value).toBeCloseTo(share(found), 12);
        else expect(positiveAgreementOf(units).value).toBeNull();
        if (absent.length > 0) expect(negativeAgreementOf(units).value).toBeCloseTo(share(absent), 12);
        else expect(negativeAgreementOf(units).value).toBeNull();
      }),
      { numRuns },
    );
  });
});

describe('counts of units that are rated alike', () => {
  const fromCounts = { percentAgreementOf, fleissKappaOf, gwetAC1Of, krippendorffAlphaOf, positiveAgreementOf };

  it.each(Object.entries(fromCounts))('give what single units give: %s', (_, of) => {
    fc.assert(
      fc.property(anyTable, (ratings) => {
        expectSameEstimate(of(tallyRatings(ratings, { categories })), of(countEach(ratings)));
      }),
      { numRuns },
    );
  });

  it.each(Object.entries(fromCounts))(
    'may weigh 2 instead of standing there twice, or 0 instead of not: %s',
    (_, of) => {
      fc.assert(
        fc.property(anyTable, anyTable, (ratings, others) => {
          const { units } = countEach(ratings);
          const doubled = units.map(({ counts }) => ({ counts, weight: 2 }));
          const absent = countEach(others).units.map(({ counts }) => ({ counts, weight: 0 }));
          expectSameEstimate(
            of({ categories: 3, units: [...absent, ...doubled] }),
            of({ categories: 3, units: [...units, ...units] }),
          );
        }),
        { numRuns },
      );
    },
  );
});

describe('alpha with distances', () => {
  it('is nominal alpha, with the same interval, where every two categories are 1 apart', () => {
    const apart = categories.map((one) => categories.map((other) => (one === other ? 0 : 1)));
    fc.assert(
      fc.property(anyTable, (ratings) => {
        const units = countEach(ratings);
        expectSameEstimate(krippendorffAlphaOf(units, apart), krippendorffAlphaOf(units));
      }),
      { numRuns },
    );
  });

  it('does not ask for the order within a set, nor how often a code stands in it', () => {
    fc.assert(
      fc.property(anySets, fc.constantFrom('nominal', 'jaccard', 'masi'), (ratings, distance) => {
        const other = ratings.map((unit) => unit.map((set) => set && [...set.toReversed(), ...set.slice(0, 1)]));
        expect(krippendorffAlpha(other, { distance })).toEqual(krippendorffAlpha(ratings, { distance }));
      }),
      { numRuns },
    );
  });

  it('is nominal alpha for sets of one code or none, whichever distance', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom('nominal', 'jaccard', 'masi'), (ratings, distance) => {
        const sets = ratings.map((unit) => unit.map((each) => (each === null ? null : each === 0 ? [] : [each])));
        expectSameEstimate(krippendorffAlpha(sets, { distance }), krippendorffAlpha(ratings));
      }),
      { numRuns },
    );
  });
});

it("Cohen's kappa is 1 minus the disagreement of pairs over that of all first with all second ratings", () => {
  fc.assert(
    fc.property(tableOf(rating, 2), (ratings) => {
      const { value } = cohenKappa(ratings);
      fc.pre(value !== null);
      const pairs = given(ratings).filter(({ length }) => length === 2);
      const seen = pairs.filter(([one, other]) => one !== other).length * pairs.length;
      const expected = pairs.flatMap(([one]) => pairs.filter(([, other]) => one !== other)).length;
      expect(value).toBeCloseTo(1 - seen / expected, 10);
    }),
    { numRuns },
  );
});
