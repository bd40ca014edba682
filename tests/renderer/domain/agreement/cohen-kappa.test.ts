import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
import type { Ratings } from '../../../../renderer/domain/agreement/estimate.ts';

const repeat = (times: number, one: string | number, other: string | number): Ratings =>
  Array.from({ length: times }, () => [one, other]);

describe("Cohen's kappa", () => {
  it('is 0.3492 / 0.4992 in the example at the head of its file', () => {
    const ratings = [
      ...repeat(40, 'yes', 'yes'),
      ...repeat(9, 'yes', 'no'),
      ...repeat(6, 'no', 'yes'),
      ...repeat(45, 'no', 'no'),
    ];
    expect(cohenKappa(ratings).value).toBeCloseTo(0.3492 / 0.4992, 12);
  });

  it('is undefined, not 1, where both coders used the same single category', () => {
    expect(cohenKappa(repeat(8, 0, 0))).toEqual({ value: null, reason: 'no_variation' });
  });

  it('finds full chance agreement by counting, where shares of 49 do not add up to 1 in floating point', () => {
    // 49 · (1 / 49) is 0.9999999999999999 in floating point.
    expect(cohenKappa(repeat(49, 1, 1))).toEqual({ value: null, reason: 'no_variation' });
  });

  it('is exactly 0 where each coder used one category and they differ, or one of them used a single one', () => {
    expect(cohenKappa(repeat(8, 0, 1)).value).toBe(0);
    expect(cohenKappa([...repeat(5, 0, 0), ...repeat(3, 0, 1)]).value).toBe(0);
  });

  it('leaves out units that one coder did not rate', () => {
    const both = [...repeat(3, 1, 1), ...repeat(2, 1, 0), ...repeat(4, 0, 0)];
    expect(cohenKappa([...both, [1, null], [null, 0], [null, null]])).toEqual(cohenKappa(both));
  });

  it('refuses any other number of columns', () => {
    expect(() => cohenKappa([[1, 1, 1]])).toThrow(RangeError);
    expect(() => cohenKappa([[1]])).toThrow(RangeError);
  });

  it('says why it is undefined', () => {
    expect(cohenKappa([[null, null]])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(cohenKappa([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
  });
});
