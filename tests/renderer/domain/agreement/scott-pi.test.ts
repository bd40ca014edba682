import { describe, expect, it } from 'vitest';
import { studentT975 } from '../../../../renderer/domain/agreement/counts/student-t.ts';
import { scottPi, scottPiOf } from '../../../../renderer/domain/agreement/scott-pi.ts';

describe("Scott's pi", () => {
  it('is 0.34875 / 0.49875 in the example at the head of its file', () => {
    expect(
      scottPiOf([
        [40, 9],
        [6, 45],
      ]).value,
    ).toBeCloseTo(0.34875 / 0.49875, 12);
  });

  it("has an interval of Student's t with n − 1 degrees of freedom", () => {
    // Gwet, irrCAC README, scott2.table(cont3x3abstractors): 0.7962397, 0.05905473, (0.679, 0.913).
    const estimate = scottPiOf([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    expect(estimate).toMatchObject({ standardError: expect.closeTo(0.05905473, 7) });
    expect(estimate.value).toBeCloseTo(0.7962397, 7);
    const reach = 0.05905473 * studentT975(99);
    expect(estimate).toMatchObject({
      interval: [expect.closeTo(0.7962397 - reach, 6), expect.closeTo(0.7962397 + reach, 6)],
    });
  });

  it('is undefined, not 1, where both coders used the same single category', () => {
    expect(scottPiOf([[49]])).toEqual({ value: null, reason: 'no_variation' });
    expect(
      scottPiOf([
        [0, 0],
        [0, 3],
      ]),
    ).toEqual({ value: null, reason: 'no_variation' });
  });

  it('is exactly −1 for two coders who stick to one category each', () => {
    // p_o = 0; half of all ratings are each: p_e = 1/2, π = −(1/2) / (1/2).
    expect(
      scottPi([
        ['a', 'b'],
        ['a', 'b'],
      ]).value,
    ).toBe(-1);
  });

  it('has no standard error for one unit', () => {
    expect(scottPi([[1, 0]])).toEqual({ value: -1 });
  });

  it('refuses any other number of columns and says why it is undefined', () => {
    expect(() => scottPi([[1, 1, 1]])).toThrow(RangeError);
    expect(scottPi([])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(scottPi([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
    expect(scottPiOf([[0]])).toEqual({ value: null, reason: 'no_pair' });
  });
});
