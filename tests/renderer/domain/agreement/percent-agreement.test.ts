import { describe, expect, it } from 'vitest';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';

describe('percent agreement', () => {
  it('is 2/3 in the example at the head of its file', () => {
    const ratings = [
      [1, 1, 1],
      [1, 1, 2],
      [2, 2, 1],
      [2, 2, 2],
    ];
    const estimate = percentAgreement(ratings);
    expect(estimate.value).toBeCloseTo(2 / 3, 12);
    expect(estimate).toMatchObject({ standardError: expect.closeTo(Math.sqrt(1 / 27), 12) });
  });

  it('weighs every unit the same, however many rated it', () => {
    // Unit 1: two coders agree, 1. Unit 2: of three pairs none agrees, 0. By pairs it would be 1 / 4.
    expect(
      percentAgreement([
        [1, 1, null],
        [1, 2, 3],
      ]).value,
    ).toBe(0.5);
  });

  it('leaves out units that fewer than two coders rated', () => {
    expect(
      percentAgreement([
        [1, 1],
        [2, null],
        [null, null],
      ]).value,
    ).toBe(1);
  });

  it('is defined where everyone used one category only', () => {
    expect(
      percentAgreement([
        [0, 0],
        [0, 0],
      ]).value,
    ).toBe(1);
  });

  it('has an interval that ends at 1 and may begin below 0', () => {
    // SE = √((1 − 1/2)² · 2 / (2 · 1)) = 1/2; t with one degree of freedom is 12.706.
    const estimate = percentAgreement([
      [1, 1],
      [1, 2],
    ]);
    expect(estimate).toEqual({ value: 0.5, standardError: 0.5, interval: [expect.closeTo(0.5 - 12.7062 / 2, 4), 1] });
  });

  it('has neither error nor interval for one unit', () => {
    expect(percentAgreement([[1, 2, 1]]).value).toBeCloseTo(1 / 3, 12);
    expect(Object.keys(percentAgreement([[1, 2, 1]]))).toEqual(['value']);
  });

  it('says why it is undefined', () => {
    expect(percentAgreement([])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(percentAgreement([[null, null]])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(percentAgreement([[1], [2]])).toEqual({ value: null, reason: 'one_coder' });
    expect(
      percentAgreement([
        [1, null],
        [null, 1],
      ]),
    ).toEqual({ value: null, reason: 'no_pair' });
  });
});
