import { describe, expect, it } from 'vitest';
import { contains } from '../../../../renderer/domain/text/contains.ts';

describe('contains', () => {
  it('is true if neither end sticks out, and of a span in itself', () => {
    expect(contains({ start: 2, end: 6 }, { start: 3, end: 5 })).toBe(true);
    expect(contains({ start: 2, end: 6 }, { start: 2, end: 6 })).toBe(true);
  });

  it('is false if either end does', () => {
    expect(contains({ start: 2, end: 6 }, { start: 1, end: 5 })).toBe(false);
    expect(contains({ start: 2, end: 6 }, { start: 3, end: 7 })).toBe(false);
  });
});
