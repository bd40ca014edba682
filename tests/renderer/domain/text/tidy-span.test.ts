import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidySpan } from '../../../../renderer/domain/text/tidy-span.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { textAndSpan } from '../../../support/texts.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('tidySpan', () => {
  it('sheds outer white space and keeps whole graphemes', () => {
    const text = 'She sings. 🇬🇧  ';
    expect(tidySpan(text, { start: 3, end: 13 })).toEqual({ start: 4, end: 15 });
  });

  it('leaves nothing of white space alone', () => {
    expect(tidySpan('a \n\n b', { start: 1, end: 5 })).toBeNull();
    expect(tidySpan('ab', { start: 1, end: 1 })).toBeNull();
  });

  it('keeps a space that carries an accent, for it is a visible grapheme', () => {
    expect(tidySpan('a \u0308b', { start: 1, end: 4 })).toEqual({ start: 1, end: 4 });
  });

  it('gives a span within the text, on grapheme boundaries, that is already tidy and has lost no visible character', () => {
    fc.assert(
      fc.property(textAndSpan(), ({ text, span }) => {
        const tidy = tidySpan(text, span);
        if (!tidy) {
          expect(text.slice(span.start, span.end).trim()).toBe('');
          return;
        }
        expect(tidySpan(text, tidy)).toEqual(tidy);
        const boundaries = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
        expect(boundaries.has(tidy.start) && boundaries.has(tidy.end)).toBe(true);
        const selected = text.slice(span.start, span.end);
        expect(tidy.start).toBeLessThanOrEqual(span.end - selected.trimStart().length);
        expect(tidy.end).toBeGreaterThanOrEqual(span.start + selected.trimEnd().length);
      }),
      { numRuns: propertyRuns },
    );
  });
});
