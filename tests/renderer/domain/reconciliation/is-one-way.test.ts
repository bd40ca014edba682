import { describe, expect, it } from 'vitest';
import { isOneWay } from '../../../../renderer/domain/reconciliation/is-one-way.ts';

describe('a sign test', () => {
  it('finds six to none one way, and neither five to none nor three to one', () => {
    expect([isOneWay(6, 0), isOneWay(5, 0), isOneWay(3, 1)]).toEqual([true, false, false]);
  });

  it('agrees with counting every way in which up to fourteen coins can fall', () => {
    for (let n = 0; n <= 14; n += 1) {
      const heads = Array.from({ length: 2 ** n }, (_, fall) => fall.toString(2).replaceAll('0', '').length);
      for (let second = 0; second <= n; second += 1) {
        const first = n - second;
        // As far from even, or further, either way round.
        const extreme = heads.filter((count) => Math.abs(2 * count - n) >= Math.abs(first - second)).length;
        expect([first, second, isOneWay(first, second)]).toEqual([
          first,
          second,
          first > second && extreme / 2 ** n < 0.05,
        ]);
      }
    }
  });

  it('holds where there are too many for a power of two to be a number', () => {
    // The mean of 4,000 is 2,000 and the standard deviation 31.6: 2,100 is 3.2 away, 2,040 is 1.3.
    expect([isOneWay(2100, 1900), isOneWay(2040, 1960)]).toEqual([true, false]);
  });
});
