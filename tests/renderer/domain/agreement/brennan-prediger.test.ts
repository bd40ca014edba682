import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '../../../../renderer/domain/agreement/brennan-prediger.ts';

const example = [
  [1, 1, 1],
  [1, 1, 2],
  [2, 2, 1],
  [2, 2, 2],
];

describe("Brennan and Prediger's coefficient", () => {
  it('is 1/3 in the example at the head of its file', () => {
    expect(brennanPrediger(example).value).toBeCloseTo(1 / 3, 12);
  });

  it('takes the size of the declared codebook, as a number or as a list', () => {
    // q = 3: (2/3 − 1/3) / (2/3).
    expect(brennanPrediger(example, { categories: 3 }).value).toBeCloseTo(1 / 2, 12);
    expect(brennanPrediger(example, { categories: [1, 2, 3] })).toEqual(brennanPrediger(example, { categories: 3 }));
    expect(() => brennanPrediger(example, { categories: 1 })).toThrow(RangeError);
  });

  it('is undefined where one category alone was used, and 1 where more were declared', () => {
    expect(brennanPrediger([[1, 1]])).toEqual({ value: null, reason: 'no_variation' });
    expect(brennanPrediger([[1, 1]], { categories: 2 })).toEqual({ value: 1 });
  });

  it('says why it is undefined', () => {
    expect(brennanPrediger([])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(brennanPrediger([[1], [null]])).toEqual({ value: null, reason: 'one_coder' });
    expect(brennanPrediger([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
  });
});
