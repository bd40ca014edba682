import { describe, expect, it } from 'vitest';
import type { SetRatings } from '../../../../renderer/domain/agreement/counts/number-sets.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import published from '../../../fixtures/agreement/multilabel.json' with { type: 'json' };
import { alphaByPairs } from '../../../support/agreement/pairwise-definitions.ts';

interface PublishedCase {
  readonly id: string;
  readonly ratings: SetRatings;
  readonly expected: Readonly<
    Record<'alpha_nominal_sets' | 'alpha_jaccard' | 'alpha_masi' | 'alpha_masi_nltk_constants', { value: number }>
  >;
  readonly per_code_alpha: Readonly<Record<string, { readonly value: number }>>;
  readonly do_not_match: { readonly alpha_masi_dkpro: number };
}
const cases: readonly PublishedCase[] = published.cases;

function difference(actual: number | null, expected: number): number {
  return Math.abs((actual ?? Number.NaN) - expected);
}

describe.each(cases)('$id', ({ ratings, expected, per_code_alpha, do_not_match }) => {
  it('has the alphas of label sets to 1e-9, whichever distance', () => {
    const of = (distance: 'nominal' | 'jaccard' | 'masi') => krippendorffAlpha(ratings, { distance }).value;
    expect(difference(of('nominal'), expected.alpha_nominal_sets.value)).toBeLessThanOrEqual(1e-9);
    expect(difference(of('jaccard'), expected.alpha_jaccard.value)).toBeLessThanOrEqual(1e-9);
    expect(difference(of('masi'), expected.alpha_masi.value)).toBeLessThanOrEqual(1e-9);
  });

  it('does not take the MASI distances of other programs', () => {
    const { value } = krippendorffAlpha(ratings, { distance: 'masi' });
    expect(difference(value, expected.alpha_masi_nltk_constants.value)).toBeGreaterThan(1e-6);
    expect(difference(value, do_not_match.alpha_masi_dkpro)).toBeGreaterThan(1e-3);
  });

  it.each(Object.entries(per_code_alpha))('has the alpha of code %s alone to 1e-9', (code, { value }) => {
    const presence = ratings.map((unit) =>
      unit.map((set) => (set === null ? null : Number(set.includes(Number(code))))),
    );
    expect(difference(krippendorffAlpha(presence).value, value)).toBeLessThanOrEqual(1e-9);
    expect(
      difference(
        alphaByPairs(presence, (one, other) => Math.abs(one - other)),
        value,
      ),
    ).toBeLessThanOrEqual(1e-9);
  });
});

it('the fixture holds both cases of the set', () => {
  expect(cases).toHaveLength(2);
});
