import { describe, expect, it } from 'vitest';
import { sameSpan } from '../../../../renderer/domain/text/same-span.ts';

describe('sameSpan', () => {
  it('asks for both ends', () => {
    expect(sameSpan({ start: 1, end: 2 }, { start: 1, end: 2 })).toBe(true);
    expect(sameSpan({ start: 1, end: 2 }, { start: 1, end: 3 })).toBe(false);
    expect(sameSpan({ start: 1, end: 2 }, { start: 0, end: 2 })).toBe(false);
  });
});
