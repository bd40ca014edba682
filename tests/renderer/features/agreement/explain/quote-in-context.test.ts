import { describe, expect, it } from 'vitest';
import { sentences } from '../../../../../renderer/domain/text/sentences.ts';
import { quoteInContext } from '../../../../../renderer/features/agreement/explain/quote-in-context.ts';

const quoted = (text: string, start: number, end: number) => quoteInContext(text, sentences(text), { start, end });

describe('a quote in its context', () => {
  it('stands in the whole of its sentences and no others', () => {
    const text = 'He is safe. He was heard. He plays.';
    expect(quoted(text, 15, 18)).toEqual({ before: 'He ', quote: 'was', after: ' heard.' });
    expect(quoted(text, 6, 18)).toEqual({ before: 'He is ', quote: 'safe. He was', after: ' heard.' });
    expect(quoted(text, 0, 11)).toEqual({ before: '', quote: 'He is safe.', after: '' });
  });

  it('loses what is far from it in a very long sentence, at a space', () => {
    const text = `${'word '.repeat(100)}here ${'word '.repeat(100)}`.trim();
    const { before, quote, after } = quoted(text, 500, 504);
    expect(quote).toBe('here');
    // 160 characters of 'word ' are 32 words; the cut falls after a space or within a word, which then goes.
    expect(before).toBe(`… ${'word '.repeat(31)}`);
    expect(after).toBe(`${' word'.repeat(31)} …`);
  });
});
