import { describe, expect, it } from 'vitest';
import { textProblem } from '../../../../renderer/domain/text/text-problem.ts';

describe('textProblem', () => {
  it('finds nothing wrong with emoji, accents, tabs and the empty text', () => {
    for (const text of ['', 'Kai 👩🏽‍🎓 cafe\u0301\t\n🇬🇧', '\uFEFF\uFFFD']) expect(textProblem(text)).toBeNull();
  });

  it('names the offset of a NUL character', () => {
    expect(textProblem('😀a\0b')).toEqual({ code: 'nul_character', place: 'offset 3', details: { offset: 3 } });
  });

  it('names the offset of half a surrogate pair, be it the first half or the second', () => {
    expect(textProblem('😀ab\uD83D.')).toEqual({ code: 'lone_surrogate', place: 'offset 4', details: { offset: 4 } });
    expect(textProblem('\uDE00\uD83D')?.details).toEqual({ offset: 0 });
  });

  it('names the first of several', () => {
    expect(textProblem('a\uD83D\0')?.code).toBe('lone_surrogate');
    expect(textProblem('a\0\uD83D')?.code).toBe('nul_character');
  });
});
