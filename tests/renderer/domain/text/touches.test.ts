import { describe, expect, it } from 'vitest';
import { touches } from '../../../../renderer/domain/text/touches.ts';

describe('touches', () => {
  it('is true if one span ends where the other starts, in either order', () => {
    expect(touches({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(true);
    expect(touches({ start: 3, end: 5 }, { start: 0, end: 3 })).toBe(true);
  });

  it('is false across a space and for spans that overlap', () => {
    expect(touches({ start: 0, end: 3 }, { start: 4, end: 5 })).toBe(false);
    expect(touches({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(false);
  });
});
