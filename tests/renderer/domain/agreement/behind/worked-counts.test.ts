import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workedAlpha, workedPair } from '../../../../../renderer/domain/agreement/behind/worked-counts.ts';
import { cohenKappa } from '../../../../../renderer/domain/agreement/cohen-kappa.ts';
import { gwetAC1 } from '../../../../../renderer/domain/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

describe('the worked figures of two coders', () => {
  it('are those of Feinstein and Cicchetti 1990, table 1', () => {
    const worked = workedPair({ a: 40, b: 9, c: 6, d: 45 });
    // p_e = (49 · 46 + 51 · 54) / 100²; prevalence 95 / 200; 80 / 95 and 90 / 105.
    expect(worked).toMatchObject({ n: 100, found: [49, 46], observed: 0.85, prevalence: 0.475 });
    expect(worked?.expected).toBeCloseTo(0.5008, 12);
    expect(worked?.kappa).toBeCloseTo(0.3492 / 0.4992, 12);
    // π = 0.475: p_e = 2 · 0.475 · 0.525 = 0.49875; AC1 = 0.35125 / 0.50125.
    expect(worked?.ac1.expected).toBeCloseTo(0.49875, 12);
    expect(worked?.ac1.value).toBeCloseTo(0.35125 / 0.50125, 12);
    expect(worked?.positive).toBeCloseTo(80 / 95, 12);
    expect(worked?.negative).toBeCloseTo(90 / 105, 12);
    // N = 200, N₁ = 95, N₀ = 105: D_e = 19,950 / 39,800.
    expect(worked?.alpha).toMatchObject({ ratings: 200, found: 95, notFound: 105, observed: 0.15 });
    expect(worked?.alpha.expected).toBeCloseTo(19950 / 39800, 12);
    expect(worked?.alpha.alpha).toBeCloseTo(1 - (0.15 * 39800) / 19950, 12);
  });

  it('are undefined, never 0 or 1, where the counts have no variation', () => {
    expect(workedPair({ a: 0, b: 0, c: 0, d: 12 })).toMatchObject({
      ...{ observed: 1, kappa: null, positive: null, negative: 1 },
      alpha: { alpha: null },
    });
    expect(workedPair({ a: 12, b: 0, c: 0, d: 0 })).toMatchObject({ kappa: null, positive: 1, negative: null });
    expect(workedPair({ a: 0, b: 0, c: 0, d: 0 })).toBeNull();
  });
});

describe('the worked alpha of many coders', () => {
  it('weighs the units by their pairs of ratings', () => {
    // Three coders on four units 111, 110, 100, 000 and two on one unit 10: differing pairs 0 + 4 / 2 + 4 / 2 + 0 + 2 / 1.
    const worked = workedAlpha([
      { raters: 3, found: 3, units: 1 },
      { raters: 3, found: 2, units: 1 },
      { raters: 3, found: 1, units: 1 },
      { raters: 3, found: 0, units: 1 },
      { raters: 2, found: 1, units: 1 },
    ]);
    expect(worked).toMatchObject({ ratings: 14, found: 7, notFound: 7, observed: 6 / 14 });
    expect(worked.expected).toBeCloseTo(98 / 182, 12);
    // A third of the pairs of 110 and of 100 agree, and not the one pair of 10: (1 + 1/3 + 1/3 + 1 + 0) / 5.
    expect(worked.percent).toBeCloseTo(8 / 15, 12);
    expect(worked.alpha).toBeCloseTo(1 - (6 / 14) * (182 / 98), 12);
  });
});

describe('worked figures', () => {
  it('are the coefficients themselves', () => {
    const count = fc.nat({ max: 12 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        fc.pre(a + b + c + d > 0);
        const ratings = [
          ...Array.from({ length: a }, () => [1, 1]),
          ...Array.from({ length: b }, () => [1, 0]),
          ...Array.from({ length: c }, () => [0, 1]),
          ...Array.from({ length: d }, () => [0, 0]),
        ];
        const worked = workedPair({ a, b, c, d });
        expectSame(worked?.kappa, cohenKappa(ratings).value);
        expectSame(worked?.ac1.value, gwetAC1(ratings, { categories: 2 }).value);
        expectSame(worked?.alpha.alpha, krippendorffAlpha(ratings).value);
      }),
      { numRuns: propertyRuns },
    );
  });
});

function expectSame(worked: number | null | undefined, value: number | null) {
  if (value === null) expect(worked).toBeNull();
  else expect(worked).toBeCloseTo(value, 9);
}
