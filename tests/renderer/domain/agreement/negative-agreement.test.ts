import { describe, expect, it } from 'vitest';
import { negativeAgreementOf } from '../../../../renderer/domain/agreement/negative-agreement.ts';

const presence = (...units: [absent: number, found: number, weight: number][]) => ({
  categories: 2,
  units: units.map(([absent, found, weight]) => ({ counts: [absent, found], weight })),
});

describe('negative agreement', () => {
  it('is 90 / 105 in the example at the head of its file', () => {
    expect(negativeAgreementOf(presence([0, 2, 40], [1, 1, 15], [2, 0, 45])).value).toBeCloseTo(90 / 105, 12);
  });

  it('counts ordered pairs of more coders, and no rating that stands alone', () => {
    // Unit 1: three did not find it, 6 of 6. Unit 2: two of three, 2 of 4. Unit 3: a lone one, 0 of 0. 8 / 10.
    expect(negativeAgreementOf(presence([3, 0, 1], [2, 1, 1], [1, 0, 1]))).toEqual({ value: 0.8 });
  });

  it('does not ask which status the code has', () => {
    const units = [
      { counts: [2, 0, 0], weight: 1 },
      { counts: [1, 0, 1], weight: 1 },
      { counts: [0, 1, 1], weight: 1 },
    ];
    expect(negativeAgreementOf({ categories: 3, units })).toEqual({ value: 2 / 3 });
  });

  it('says why it is undefined', () => {
    expect(negativeAgreementOf(presence([0, 2, 9], [1, 0, 1]))).toEqual({ value: null, reason: 'always_found' });
    expect(negativeAgreementOf(presence([1, 0, 1]))).toEqual({ value: null, reason: 'no_pair' });
    expect(negativeAgreementOf(presence())).toEqual({ value: null, reason: 'nothing_rated' });
  });
});
