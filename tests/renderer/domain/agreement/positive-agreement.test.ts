import { describe, expect, it } from 'vitest';
import { positiveAgreementOf } from '../../../../renderer/domain/agreement/positive-agreement.ts';

const presence = (...units: [absent: number, found: number, weight: number][]) => ({
  categories: 2,
  units: units.map(([absent, found, weight]) => ({ counts: [absent, found], weight })),
});

describe('positive agreement', () => {
  it('is 80 / 95 in the example at the head of its file', () => {
    expect(positiveAgreementOf(presence([0, 2, 40], [1, 1, 15], [2, 0, 45])).value).toBeCloseTo(80 / 95, 12);
  });

  it('counts ordered pairs of more coders, and no rating that stands alone', () => {
    // Unit 1: three found it, 6 of 6. Unit 2: two of three, 2 of 4. Unit 3: a lone one, 0 of 0. 8 / 10.
    expect(positiveAgreementOf(presence([0, 3, 1], [1, 2, 1], [0, 1, 1]))).toEqual({ value: 0.8 });
  });

  it('holds two statuses of the code for a disagreement', () => {
    // Both achieved; one achieved and one unmet; one achieved and one absent: 2 / (2 + 2 + 1).
    const units = [
      { counts: [0, 2, 0], weight: 1 },
      { counts: [0, 1, 1], weight: 1 },
      { counts: [1, 1, 0], weight: 1 },
    ];
    expect(positiveAgreementOf({ categories: 3, units })).toEqual({ value: 2 / 5 });
  });

  it('says why it is undefined', () => {
    expect(positiveAgreementOf(presence([2, 0, 9], [0, 1, 1]))).toEqual({ value: null, reason: 'never_found' });
    expect(positiveAgreementOf(presence([0, 1, 1]))).toEqual({ value: null, reason: 'no_pair' });
    expect(positiveAgreementOf(presence())).toEqual({ value: null, reason: 'nothing_rated' });
  });
});
