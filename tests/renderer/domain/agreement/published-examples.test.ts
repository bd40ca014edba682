import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '../../../../renderer/domain/agreement/brennan-prediger.ts';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import { tallyRatings } from '../../../../renderer/domain/agreement/counts/tally-ratings.ts';
import type { Estimate, Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { fleissKappa } from '../../../../renderer/domain/agreement/fleiss-kappa.ts';
import { gwetAC1 } from '../../../../renderer/domain/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { negativeAgreementOf } from '../../../../renderer/domain/agreement/negative-agreement.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { positiveAgreementOf } from '../../../../renderer/domain/agreement/positive-agreement.ts';
import { scottPi } from '../../../../renderer/domain/agreement/scott-pi.ts';
import published from '../../../fixtures/agreement/coding.json' with { type: 'json' };

/** One coefficient of the set; no value: undefined, because only one category was used. */
interface Expected {
  readonly value: number | null;
  readonly se?: number;
  readonly se_irrcac?: number;
  readonly ci95_irrcac?: readonly number[];
  /** What programs return that are wrong or compute something else. */
  readonly differs?: Readonly<Record<string, number>>;
}
/** What a publication prints: a value, or value, standard error and the ends of the interval. */
type Printed = number | readonly number[];
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
  readonly published: Readonly<Record<string, Printed | Readonly<Record<string, Printed>>>>;
  readonly published_check: Readonly<Record<string, string>>;
}
// The type that TypeScript reads from the file has a variant for each case.
const cases: readonly PublishedCase[] = JSON.parse(JSON.stringify(published.cases));

const coefficients: Readonly<Record<string, (ratings: Ratings, categories: number) => Estimate>> = {
  percent_agreement: (ratings) => percentAgreement(ratings),
  fleiss_kappa: (ratings) => fleissKappa(ratings),
  krippendorff_alpha: (ratings) => krippendorffAlpha(ratings),
  gwet_ac1: (ratings) => gwetAC1(ratings),
  brennan_prediger: (ratings) => brennanPrediger(ratings),
  gwet_ac1_declared: (ratings, categories) => gwetAC1(ratings, { categories }),
  brennan_prediger_declared: (ratings, categories) => brennanPrediger(ratings, { categories }),
  cohen_kappa: (ratings) => cohenKappa(ratings),
  scott_pi: (ratings) => scottPi(ratings),
};

function estimateOf(name: string, { ratings, categories }: PublishedCase): Estimate {
  const of = coefficients[name];
  if (of === undefined) throw new Error(`The set has a coefficient that we do not compute: ${name}`);
  return of(ratings, categories);
}

function expectNear(actual: number | null | undefined, expected: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9);
}

function expectEstimate(estimate: Estimate, { value, se, se_irrcac, ci95_irrcac, differs }: Expected) {
  if (estimate.value === null || value === null) {
    expect({ estimate, value }).toEqual({ estimate: { value: null, reason: 'no_variation' }, value: null });
    return;
  }
  expectNear(estimate.value, value);
  expectNear(estimate.standardError, se ?? se_irrcac ?? Number.NaN);
  for (const [at, end] of (ci95_irrcac ?? []).entries()) expectNear(estimate.interval?.[at], end);
  for (const other of Object.values(differs ?? {})) expect(Math.abs(estimate.value - other)).toBeGreaterThan(1e-4);
}

/** Rounds as far as the printed number is rounded; half a unit of its last digit more or less is the same. */
function expectPrinted(actual: number | null | undefined, printed: number) {
  const digits = `${printed}`.split('.')[1]?.length ?? 0;
  expect(Math.abs((actual ?? Number.NaN) - printed)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
}

describe.each(cases)('$id ($title)', (published) => {
  const { ratings, expected, pairs } = published;

  it.each(Object.entries(expected))('has %s, its error and its interval to 1e-9', (name, value) => {
    expectEstimate(estimateOf(name, published), value);
  });

  it.each(pairs)('has kappa, pi and percent agreement of raters $a and $b to 1e-9', ({ a, b, n, ...pair }) => {
    const two = ratings.map((unit) => [unit[a - 1] ?? null, unit[b - 1] ?? null]);
    expect(two.filter((unit) => !unit.includes(null))).toHaveLength(n);
    expectNear(percentAgreement(two).value, pair.percent_agreement);
    expectEstimate(cohenKappa(two), pair.cohen_kappa);
    expectEstimate(scottPi(two), pair.scott_pi);
  });

  const reproduced = Object.keys(published.published_check).filter(
    (key) => published.published_check[key] === 'reproduced',
  );
  it.each(reproduced)('rounds to the printed %s', (key) => {
    const [source = '', inside] = key.split('.');
    const entry = published.published[source];
    const printed = inside === undefined ? entry : (entry as Readonly<Record<string, Printed>>)[inside];
    const estimate = estimateOf((inside ?? source).replace('_table', ''), published);
    const [value, error, lower, upper] = [printed].flat() as readonly number[];
    expectPrinted(estimate.value, value ?? Number.NaN);
    // From a table irrCAC divides by n instead of n − 1, and it takes Student's t for Cohen's kappa too: its interval differs.
    if (error === undefined || estimate.value === null || key.endsWith('_table')) return;
    expectPrinted(estimate.standardError, error);
    if (key.endsWith('cohen_kappa')) return;
    expectPrinted(estimate.interval?.[0], lower ?? Number.NaN);
    expectPrinted(estimate.interval?.[1], upper ?? Number.NaN);
  });
});

describe('positive and negative agreement of the six raters of Fleiss 1971', () => {
  // His κⱼ = (P̄ⱼ − p̄ⱼ) / (1 − p̄ⱼ), where P̄ⱼ is how often a second rater says j too and p̄ⱼ is how often any does.
  const fleiss = cases.find(({ id }) => id === 'fleiss1971');
  const ratings = fleiss?.ratings ?? [];
  const printed = fleiss?.published.fleiss_kappa_per_category as unknown as Readonly<Record<string, number>>;
  const kappas = Object.entries(printed).map(([name, printedKappa]) => {
    const presence = ratings.map((unit) => unit.map((rating) => Number(rating === Number(name))));
    const share = presence.flat().reduce((sum, found) => sum + found, 0) / presence.flat().length;
    const found = positiveAgreementOf(tallyRatings(presence, { categories: [0, 1] })).value ?? Number.NaN;
    const absent = negativeAgreementOf(tallyRatings(presence, { categories: [1, 0] })).value ?? Number.NaN;
    return { name, printedKappa, found, absent, kappa: (found - share) / (1 - share), weight: share * (1 - share) };
  });

  it.each(kappas)('lead to the printed kappa of category $name', ({ kappa, printedKappa, found, absent }) => {
    // He carried figures of three digits, so that what he prints is up to 0.0033 away.
    expect(Math.abs(kappa - printedKappa)).toBeLessThan(0.0035);
    expect(absent).toBeCloseTo(found, 12);
  });

  it('lead to the kappa of all categories: the mean of theirs, weighed with p̄ⱼ (1 − p̄ⱼ)', () => {
    const sum = (of: (each: (typeof kappas)[number]) => number) => kappas.reduce((total, each) => total + of(each), 0);
    expectNear(sum(({ kappa, weight }) => kappa * weight) / sum(({ weight }) => weight), 0.43024452006);
  });
});

it('the fixture holds every case of the set', () => {
  expect(cases).toHaveLength(25);
});
