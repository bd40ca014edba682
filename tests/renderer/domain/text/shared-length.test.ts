import { describe, expect, it } from 'vitest';
import { sharedLength } from '../../../../renderer/domain/text/shared-length.ts';

describe('the length that two spans share', () => {
  it.each([
    ['overlap', { start: 0, end: 6 }, { start: 4, end: 9 }, 2],
    ['lie one within the other', { start: 0, end: 9 }, { start: 4, end: 6 }, 2],
    ['only touch', { start: 0, end: 4 }, { start: 4, end: 9 }, 0],
    ['lie apart', { start: 0, end: 2 }, { start: 6, end: 9 }, 0],
  ])('is the same from either side where they %s', (_, a, b, shared) => {
    expect([sharedLength(a, b), sharedLength(b, a)]).toEqual([shared, shared]);
  });
});
