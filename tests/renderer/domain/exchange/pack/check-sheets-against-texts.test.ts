import { describe, expect, it } from 'vitest';
import { checkSheetsAgainstTexts } from '../../../../../renderer/domain/exchange/pack/check-sheets-against-texts.ts';
import { begun, codingOf, finished } from '../../../../support/packs/packs.ts';

const text = 'Sad 🙂 once.';
const withSpan = (start: number, end: number) => [
  begun,
  { ...finished, codings: [codingOf('s1', 'safety', start, end)] },
];
const check = (start: number, end: number) => checkSheetsAgainstTexts(withSpan(start, end), [{ id: 'n1', text }]);

describe('sheets beside the texts that they are of', () => {
  it('fit if every span lies inside', () => {
    expect(check(0, 3)).toBeNull();
    expect(check(4, 6)).toBeNull();
    expect(check(0, text.length)).toBeNull();
  });

  it.each([
    [0, text.length + 1],
    [3, 3],
    [5, 4],
    [0, 5],
    [5, 6],
  ])('do not fit with a span from %i to %i, beyond the end, empty, turned or through an emoji', (start, end) => {
    expect(check(start, end)).toEqual({ code: 'span_outside_text', place: 'sheets[1]' });
  });

  it('are passed over where the text is not given', () => {
    expect(checkSheetsAgainstTexts(withSpan(0, 9999), [{ id: 'n2', text }])).toBeNull();
  });
});
