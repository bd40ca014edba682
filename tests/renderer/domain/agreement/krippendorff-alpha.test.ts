import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';

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

  it('says why it is undefined', () => {
    expect(krippendorffAlpha([])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(krippendorffAlpha([[1], [null]])).toEqual({ value: null, reason: 'one_coder' });
    expect(krippendorffAlpha([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
  });
});
