import { describe, expect, it } from 'vitest';
import { gwetAC1 } from '../../../../renderer/domain/agreement/gwet-ac1.ts';

const example = [...Array.from({ length: 8 }, () => [1, 1]), [1, 2], [2, 2]];

describe("Gwet's AC1", () => {
  it('is 0.645 / 0.745 in the example at the head of its file', () => {
    expect(gwetAC1(example).value).toBeCloseTo(0.645 / 0.745, 12);
  });

  it('takes the size of the declared codebook, as a number or as a list', () => {
    // q = 3: p_e = 0.255 / 2 = 0.1275, AC1 = 0.7725 / 0.8725.
    expect(gwetAC1(example, { categories: 3 }).value).toBeCloseTo(0.7725 / 0.8725, 12);
    expect(gwetAC1(example, { categories: [3, 2, 1] })).toEqual(gwetAC1(example, { categories: 3 }));
    expect(gwetAC1(example, { categories: 2 })).toEqual(gwetAC1(example));
    expect(() => gwetAC1(example, { categories: 1 })).toThrow(RangeError);
    expect(() => gwetAC1(example, { categories: [1, 3] })).toThrow(RangeError);
  });

  it('is undefined where one category alone was used, and 1 where more were declared', () => {
    const ratings = [
      [1, 1],
      [1, 1],
    ];
    expect(gwetAC1(ratings)).toEqual({ value: null, reason: 'no_variation' });
    expect(gwetAC1(ratings, { categories: 1 })).toEqual({ value: null, reason: 'no_variation' });
    expect(gwetAC1(ratings, { categories: 2 })).toEqual({ value: 1, standardError: 0, interval: [1, 1] });
  });

  it('says why it is undefined', () => {
    expect(gwetAC1([], { categories: 2 })).toEqual({ value: null, reason: 'nothing_rated' });
    expect(gwetAC1([[1], [null]])).toEqual({ value: null, reason: 'one_coder' });
    expect(gwetAC1([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
  });
});
