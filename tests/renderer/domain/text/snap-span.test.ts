import { describe, expect, it } from 'vitest';
import { snapSpan } from '../../../../renderer/domain/text/snap-span.ts';

describe('snapSpan', () => {
  it('widens to the whole of an emoji family, a flag, an accented letter and a Devanagari syllable', () => {
    for (const grapheme of ['👨‍👩‍👧‍👦', '🇬🇧', 'a\u0308\u0323', 'नि', '👩🏽‍🎓']) {
      const text = `x ${grapheme} y`;
      const whole = { start: 2, end: 2 + grapheme.length };
      expect(snapSpan(text, { start: 3, end: whole.end })).toEqual(whole);
      expect(snapSpan(text, { start: 2, end: whole.end - 1 })).toEqual(whole);
    }
  });

  it('cuts between two flags in a row, not within one', () => {
    expect(snapSpan('🇻🇳🇬🇧🇻🇳', { start: 6, end: 7 })).toEqual({ start: 4, end: 8 });
  });

  it('leaves boundaries where they are, on every line', () => {
    const text = 'Kai 😀\n😀 sings\n';
    expect(snapSpan(text, { start: 4, end: 9 })).toEqual({ start: 4, end: 9 });
    expect(snapSpan(text, { start: 7, end: 16 })).toEqual({ start: 7, end: 16 });
    expect(snapSpan(text, { start: 5, end: 8 })).toEqual({ start: 4, end: 9 });
    expect(snapSpan(text, { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });
});
