import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainders } from '../../../../../renderer/domain/coding/assignment/largest-remainders.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

describe('largestRemainders', () => {
  it('gives the seats left to the largest remainders, of equal ones to the first', () => {
    expect(largestRemainders([6, 3, 1], 5)).toEqual([3, 2, 0]);
    expect(largestRemainders([1, 1, 1], 2)).toEqual([1, 1, 0]);
    expect(largestRemainders([0, 0], 0)).toEqual([0, 0]);
  });

  it('shares out every seat, each part less than one from its proportion and never above its size', () => {
    const any = fc
      .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 })
      .filter((sizes) => sizes.some((size) => size > 0))
      .chain((sizes) => {
        const total = sizes.reduce((sum, size) => sum + size, 0);
        return fc.tuple(fc.constant(sizes), fc.integer({ min: 0, max: total }), fc.constant(total));
      });
    fc.assert(
      fc.property(any, ([sizes, seats, total]) => {
        const parts = largestRemainders(sizes, seats);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(seats);
        parts.forEach((part, index) => {
          const size = sizes[index] ?? 0;
          expect(Math.abs(part - (size * seats) / total)).toBeLessThan(1);
          expect(part).toBeLessThanOrEqual(size);
        });
      }),
      { numRuns: propertyRuns },
    );
  });
});
