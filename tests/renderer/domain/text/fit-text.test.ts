import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../../../renderer/domain/text/fit-text.ts';
import { textProblem } from '../../../../renderer/domain/text/text-problem.ts';

describe('a text that is to be kept', () => {
  it.each([
    ['loses every NUL', 'word\0word\0', 'wordword'],
    ['has half a pair replaced', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['keeps what only looks strange', 'Zoë 😀\r\n\t\u0001', 'Zoë 😀\r\n\t\u0001'],
    ['is the same where a NUL parts a pair', '\uD83D\0\uDE00', '😀'],
  ])('%s', (_, typed, kept) => {
    expect(fitText(typed)).toBe(kept);
  });

  it('has no problem, and is left alone a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\0', '\uD83D', '\uDE00', 'a', '\n') }), (typed) => {
        const kept = fitText(typed);
        expect(textProblem(kept)).toBeNull();
        expect(fitText(kept)).toBe(kept);
      }),
    );
  });
});
