import { describe, expect, it } from 'vitest';
import { countWords, words } from '../../../../renderer/domain/text/words.ts';

describe('words', () => {
  it('are letters and numbers with their apostrophes and accents, not punctuation or emoji', () => {
    const text = 'Kai’s café, 3.5 days – 😀 (done)!';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kai’s',
      'café',
      '3.5',
      'days',
      'done',
    ]);
  });

  it('are counted one by one across lines, and an empty text has none', () => {
    expect(countWords('She sings.\n\nHe paints at home.')).toBe(6);
    expect(countWords('')).toBe(0);
    expect(countWords(' \n…')).toBe(0);
  });
});
