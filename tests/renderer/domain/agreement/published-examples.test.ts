import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '../../../../renderer/domain/agreement/brennan-prediger.ts';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { Estimate, Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { fleissKappa } from '../../../../renderer/domain/agreement/fleiss-kappa.ts';
import { gwetAC1 } from '../../../../renderer/domain/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { scottPi } from '../../../../renderer/domain/agreement/scott-pi.ts';
import published from '../../../fixtures/agreement/coding.json' with { type: 'json' };

interface Expected {
  readonly value: number | null;
  readonly se?: number;
  readonly se_irrcac?: number;
  readonly ci95_irrcac?: readonly number[];
  readonly differs?: Readonly<Record<string, number>>;
}
interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly categories: number;
  readonly ratings: Ratings;
  readonly expected: Readonly<Record<string, Expected>>;
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly n: number;
    readonly percent_agreement: number;
    readonly cohen_kappa: Expected;
    readonly scott_pi: Expected;
  }[];
}
const cases = published.cases as unknown as readonly PublishedCase[];

function expectNear(actual: number | undefined | null, expected: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9);
}

function expectEstimate(estimate: Estimate, { value, se, se_irrcac, ci95_irrcac, differs }: Expected) {
  if (estimate.value === null || value === null) {
    expect([estimate, value]).toEqual([{ value: null, reason: 'no_variation' }, null]);
    return;
  }
  expectNear(estimate.value, value);
  expectNear(estimate.standardError, se ?? se_irrcac ?? Number.NaN);
  for (const [at, end] of (ci95_irrcac ?? []).entries()) expectNear(estimate.interval?.[at], end);
  for (const other of Object.values(differs ?? {})) expect(Math.abs(estimate.value - other)).toBeGreaterThan(1e-4);
}

const coefficients = {
  percent_agreement: percentAgreement,
  fleiss_kappa: fleissKappa,
  krippendorff_alpha: krippendorffAlpha,
  gwet_ac1: gwetAC1,
  brennan_prediger: brennanPrediger,
  gwet_ac1_declared: gwetAC1,
  brennan_prediger_declared: brennanPrediger,
};

describe.each(cases)('$id ($title)', ({ ratings, categories, expected, pairs }) => {
  it.each(Object.entries(coefficients))('%s', (name, of) => {
    const estimate = name.endsWith('_declared') ? of(ratings, { categories } as never) : of(ratings);
    expectEstimate(estimate, expected[name] ?? { value: Number.NaN });
  });

  it.each(pairs)('raters $a and $b', ({ a, b, cohen_kappa, scott_pi, percent_agreement }) => {
    const two = ratings.map((unit) => [unit[a - 1] ?? null, unit[b - 1] ?? null]);
    expectNear(percentAgreement(two).value, percent_agreement);
    expectEstimate(cohenKappa(two), cohen_kappa);
    expectEstimate(scottPi(two), scott_pi);
  });
});

it('the fixture holds every case of the set', () => {
  expect(cases).toHaveLength(25);
});
