import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { Estimate, Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import published from '../../../fixtures/agreement/coding.json' with { type: 'json' };

interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly ratings: Ratings;
  readonly expected: Record<'percent_agreement' | 'krippendorff_alpha', { readonly value: number }>;
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly n: number;
    readonly percent_agreement: number;
    readonly cohen_kappa: { readonly value: number | null };
  }[];
}
const cases: readonly PublishedCase[] = published.cases;

function expectValue(estimate: Estimate, value: number | null) {
  if (value === null) expect(estimate).toEqual({ value: null, reason: 'no_variation' });
  else expect(Math.abs((estimate.value ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9);
}

const columns = (ratings: Ratings, a: number, b: number): Ratings =>
  ratings.map((unit) => [unit[a - 1] ?? null, unit[b - 1] ?? null]);

describe.each(cases)('$id ($title)', ({ ratings, expected, pairs }) => {
  it('has the published percent agreement and alpha to 1e-9', () => {
    expectValue(percentAgreement(ratings), expected.percent_agreement.value);
    expectValue(krippendorffAlpha(ratings), expected.krippendorff_alpha.value);
  });

  it.each(pairs)('has kappa and percent agreement of raters $a and $b to 1e-9', ({ a, b, n, ...pair }) => {
    const two = columns(ratings, a, b);
    expect(two.filter((unit) => !unit.includes(null))).toHaveLength(n);
    expectValue(percentAgreement(two), pair.percent_agreement);
    expectValue(cohenKappa(two), pair.cohen_kappa.value);
  });
});

it('the fixture holds every case of the set', () => {
  expect(cases).toHaveLength(25);
});
