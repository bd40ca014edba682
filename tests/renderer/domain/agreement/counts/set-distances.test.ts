import { describe, expect, it } from 'vitest';
import {
  distancesBetweenSets,
  jaccardDistance,
  masiDistance,
  nominalDistance,
} from '../../../../../renderer/domain/agreement/counts/set-distances.ts';

const none = new Set<number>();
const one = new Set([1]);
const oneTwo = new Set([1, 2]);
const oneThree = new Set([3, 1]);

describe('distances between sets of codes', () => {
  it('are those of the examples at the heads of their functions', () => {
    expect(nominalDistance(oneTwo, one)).toBe(1);
    expect(jaccardDistance(oneTwo, oneThree)).toBe(2 / 3);
    expect(masiDistance(oneTwo, one)).toBeCloseTo(2 / 3, 15);
    expect(masiDistance(oneTwo, oneThree)).toBeCloseTo(8 / 9, 15);
  });

  it.each([nominalDistance, jaccardDistance, masiDistance])(
    'are 0 for two empty sets, 1 for one of them: %o',
    (distance) => {
      expect(distance(none, new Set())).toBe(0);
      expect(distance(none, one)).toBe(1);
      expect(distance(one, none)).toBe(1);
      expect(distance(oneTwo, new Set([2, 1]))).toBe(0);
      expect(distance(one, new Set([2]))).toBe(1);
      expect(distance(one, new Set(['1']))).toBe(1);
    },
  );

  it('stand in a square table, in the order of the sets', () => {
    expect(distancesBetweenSets([none, one, oneTwo], 'jaccard')).toEqual([
      [0, 1, 1],
      [1, 0, 1 / 2],
      [1, 1 / 2, 0],
    ]);
  });
});
