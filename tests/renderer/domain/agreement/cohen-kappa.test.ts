import { describe, expect, it } from 'vitest';
import { cohenKappa, cohenKappaOf } from '../../../../renderer/domain/agreement/cohen-kappa.ts';
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
    const table = [
      [40, 9],
      [6, 45],
    ];
    expect(cohenKappaOf(table)).toEqual(cohenKappa(ratings));
    expect(cohenKappaOf(table, 'value')).toEqual({ value: cohenKappa(ratings).value });
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

  it('has a normal interval that ends at 1', () => {
    // Fleiss, Cohen and Everitt for 8, 1, 0, 1: p_o = 0.9, p_e = 0.9 · 0.8 + 0.1 · 0.2 = 0.74, κ = 0.16 / 0.26 = 8/13,
    // 1 − κ = 5/13. x₁₁ = 1 − 5/13 (0.8 + 0.9) = 4.5/13, x₁₂ = −5/13 (0.8 + 0.1) = −4.5/13,
    // x₂₂ = 1 − 5/13 (0.2 + 0.1) = 11.5/13; their mean (8 · 4.5 − 4.5 + 11.5) / 130 = 4.3/13; the squares of what they
    // are off, 8 · 0.2² + 8.8² + 7.2² = 129.6, each over 13². SE² = 129.6 / 169 / (100 · 0.26²).
    const standardError = Math.sqrt(129.6 / 169 / (100 * 0.26 ** 2));
    expect(
      cohenKappaOf([
        [8, 1],
        [0, 1],
      ]),
    ).toEqual({
      value: expect.closeTo(8 / 13, 12),
      standardError: expect.closeTo(standardError, 12),
      interval: [expect.closeTo(8 / 13 - 1.959963984540054 * standardError, 12), 1],
    });
  });

  it('has an error of exactly 0 for full agreement, and none for one unit', () => {
    expect(cohenKappa([...repeat(3, 'a', 'a'), ...repeat(7, 'b', 'b'), ...repeat(3, 'c', 'c')])).toEqual({
      value: 1,
      standardError: 0,
      interval: [1, 1],
    });
    expect(cohenKappa([[0, 1]])).toEqual({ value: 0 });
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
