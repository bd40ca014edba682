import { describe, expect, it } from 'vitest';
import { isSpanOf } from '../../../../renderer/domain/text/is-span-of.ts';

// 'a' 0–1, an emoji of two units 1–3, 'b' 3–4.
const text = 'a😀b';

describe('isSpanOf', () => {
  it('is true of any stretch of whole characters, and of the whole text', () => {
    expect(isSpanOf(text, { start: 1, end: 3 })).toBe(true);
    expect(isSpanOf(text, { start: 0, end: 4 })).toBe(true);
  });

  it.each([
    ['is empty', 1, 1],
    ['runs backwards', 3, 1],
    ['begins before the text', -1, 1],
    ['ends behind it', 3, 5],
    ['begins within a character', 2, 4],
    ['ends within a character', 0, 2],
  ])('is false of one that %s', (_why, start, end) => {
    expect(isSpanOf(text, { start, end })).toBe(false);
  });
});
