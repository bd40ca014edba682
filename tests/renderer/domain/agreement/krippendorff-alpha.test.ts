import { describe, expect, it } from 'vitest';
import type { SetRatings } from '../../../../renderer/domain/agreement/counts/number-sets.ts';
import { krippendorffAlpha, krippendorffAlphaOf } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';

describe("Krippendorff's alpha", () => {
  it('is 1 − 152 / 168 in the example at the head of its file', () => {
    const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const ratings = first.map((rating, unit) => [rating, second[unit] ?? null]);
    expect(krippendorffAlpha(ratings).value).toBeCloseTo(1 - 152 / 168, 12);
  });

  it('is −0.875 for two coders who stick to one category each over eight units', () => {
    // D_o = 1, N = 16: D_e = 2 · 8 · 8 / (16 · 15) = 8 / 15, so α = 1 − 15 / 8.
    const ratings = Array.from({ length: 8 }, () => ['a', 'b']);
    expect(krippendorffAlpha(ratings).value).toBeCloseTo(-0.875, 12);
  });

  it('is undefined, not 1, where one category alone was used', () => {
    expect(
      krippendorffAlpha([
        [0, 0, null],
        [0, 0, 0],
      ]),
    ).toEqual({ value: null, reason: 'no_variation' });
  });

  it('takes no note of a rating that has no second one beside it', () => {
    expect(
      krippendorffAlpha([
        [0, 0],
        [1, null],
      ]),
    ).toEqual({ value: null, reason: 'no_variation' });
  });

  it('has a standard error of √(1/3) in the example at the head of its file', () => {
    const ratings = [
      [1, 1],
      [1, 2],
      [1, 2],
      [2, 2],
    ];
    // Student's t with three degrees of freedom is 3.18245; 1/8 + 3.18 · 0.577 is above 1.
    expect(krippendorffAlpha(ratings)).toEqual({
      value: expect.closeTo(1 / 8, 12),
      standardError: expect.closeTo(Math.sqrt(1 / 3), 12),
      interval: [expect.closeTo(1 / 8 - 3.182446305284 * Math.sqrt(1 / 3), 10), 1],
    });
  });

  it('has neither error nor interval for one pairable unit', () => {
    // D_o = 1, N = 2: D_e = 2 · 1 · 1 / (2 · 1) = 1, so α = 0.
    expect(
      krippendorffAlpha([
        [1, 2],
        [1, null],
      ]),
    ).toEqual({ value: 0 });
  });

  it('compares sets of codes by a distance, whatever the order in a set and how often a code stands in it', () => {
    // Three units {}-{}, {1,2}-{1}, {2}-{2}. Jaccard: the second differs by 1/2, D_o = (1/2 + 1/2) / 6. Of 30 ordered
    // pairs of ratings: {} meets the four others, 8 · 2 = 16; {1,2} meets {1} and both {2}, 2 · 3 · 1/2 = 3; {1} meets
    // both {2}, 2 · 2 = 4. D_e = 23 / 30, α = 1 − (1/6) / (23/30) = 1 − 5/23.
    const ratings = [
      [[], []],
      [[2, 1, 2], [1]],
      [[2], [2, 2]],
    ];
    expect(krippendorffAlpha(ratings, { distance: 'jaccard' }).value).toBeCloseTo(1 - 5 / 23, 12);
    // Nominal: D_o = 2 / 6; pairs that differ 30 − 2 (both {}) − 2 (both {2}) = 26; α = 1 − (1/3) / (26/30).
    expect(krippendorffAlpha(ratings).value).toBeCloseTo(1 - 10 / 26, 12);
    expect(krippendorffAlpha(ratings, { distance: 'nominal' })).toEqual(krippendorffAlpha(ratings));
    // MASI: {1,2}-{1} 2/3, so D_o = (4/3) / 6, and pairs 16 + 2 · 3 · 2/3 + 4 = 24; α = 1 − (2/9) / (24/30).
    expect(krippendorffAlpha(ratings, { distance: 'masi' }).value).toBeCloseTo(1 - 10 / 36, 12);
  });

  it('tells a set without codes from a missing one, and 1 from its name', () => {
    expect(krippendorffAlpha([[[], null]], { distance: 'masi' })).toEqual({ value: null, reason: 'no_pair' });
    expect(krippendorffAlpha([[[], []]], { distance: 'masi' })).toEqual({ value: null, reason: 'no_variation' });
    expect(krippendorffAlpha([[null, null]], { distance: 'masi' })).toEqual({ value: null, reason: 'nothing_rated' });
    // 1 and '1' are two codes: D_o = 1, N = 2, D_e = 1.
    expect(krippendorffAlpha([[[1], ['1']]], { distance: 'masi' })).toEqual({ value: 0 });
  });

  it('refuses distances for ratings that are no sets, and a table of distances that does not fit', () => {
    expect(() => krippendorffAlpha([[1, 2]], { distance: 'jaccard' })).toThrow(RangeError);
    const mixed = [[['a'], 'a']] as unknown as SetRatings;
    expect(() => krippendorffAlpha(mixed)).toThrow(RangeError);
    expect(() => krippendorffAlpha(mixed.map((unit) => unit.toReversed()))).toThrow(RangeError);
    const ratedUnits = { categories: 2, units: [{ counts: [1, 1], weight: 2 }] };
    expect(() => krippendorffAlphaOf(ratedUnits, [[0]])).toThrow(RangeError);
  });

  it('says why it is undefined', () => {
    expect(krippendorffAlpha([])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(krippendorffAlpha([[1], [null]])).toEqual({ value: null, reason: 'one_coder' });
    expect(krippendorffAlpha([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
  });
});
