import { describe, expect, it } from 'vitest';
import { tallyRatings } from '../../../../../renderer/domain/agreement/counts/tally-ratings.ts';

describe('a tally of ratings', () => {
  it('collapses units with the same counts, whoever gave which rating, and drops those without ratings', () => {
    const ratings = [['a', 'b', null], ['b', null, 'a'], ['a', 'a', 'b'], [null, null, null], [], ['b', 'b', 'b']];
    expect(tallyRatings(ratings)).toEqual({
      categories: 2,
      units: [
        { counts: [1, 1], weight: 2 },
        { counts: [2, 1], weight: 1 },
        { counts: [0, 3], weight: 1 },
      ],
    });
  });

  it('keeps the order and the size of a declared codebook', () => {
    const ratings = [
      ['late', 'late'],
      ['early', 'late'],
    ];
    expect(tallyRatings(ratings, { categories: ['early', 'never', 'late'] })).toEqual({
      categories: 3,
      units: [
        { counts: [0, 0, 2], weight: 1 },
        { counts: [1, 0, 1], weight: 1 },
      ],
    });
    expect(tallyRatings(ratings, { categories: 4 })).toEqual({
      categories: 4,
      units: [
        { counts: [2, 0, 0, 0], weight: 1 },
        { counts: [1, 1, 0, 0], weight: 1 },
      ],
    });
    expect(tallyRatings([], { categories: 2 })).toEqual({ categories: 2, units: [] });
  });

  it('takes 1 and "1" for two categories, and an empty text for one', () => {
    expect(tallyRatings([[1, '1', '']]).units).toEqual([{ counts: [1, 1, 1], weight: 1 }]);
  });

  it('collapses as well where there are more categories than digits in a number', () => {
    // 61 categories and rows of up to three: 4⁶¹ is far beyond 2⁵³.
    const lone = Array.from({ length: 60 }, (_, at) => [`category ${at}`, null, null]);
    const { categories, units } = tallyRatings([
      ...lone,
      ['x', 'category 0', null],
      [null, 'category 0', 'x'],
      ...lone,
    ]);
    expect(categories).toBe(61);
    expect(units).toHaveLength(61);
    expect(units.every(({ weight }) => weight === 2)).toBe(true);
    expect(units[60]?.counts).toEqual([1, ...Array.from({ length: 59 }, () => 0), 1]);
    expect(tallyRatings([...lone, [null, null, null], []]).units).toHaveLength(60);
  });

  it('refuses ratings that do not fit the codebook', () => {
    expect(() => tallyRatings([[1, 3]], { categories: [1, 2] })).toThrow(RangeError);
    expect(() => tallyRatings([[1, 2, 3]], { categories: 2 })).toThrow(RangeError);
    expect(() => tallyRatings([[1]], { categories: [1, 1] })).toThrow(RangeError);
    expect(() => tallyRatings([[1]], { categories: 1.5 })).toThrow(RangeError);
    expect(() => tallyRatings([[1]], { categories: 0 })).toThrow(RangeError);
  });
});
