import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../../renderer/domain/text/segments-of.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { narrativeText } from '../../../support/texts.ts';

describe('segmentsOf', () => {
  it('gives what the segmenter gives for the whole text at once, however long the text', () => {
    fc.assert(
      fc.property(narrativeText(), fc.constantFrom('sentence', 'word', 'grapheme'), (text, granularity) => {
        const segmenter = new Intl.Segmenter('en', { granularity });
        const whole = Array.from(segmenter.segment(text), ({ index, segment, isWordLike }) => ({
          start: index,
          end: index + segment.length,
          isWordLike: isWordLike ?? false,
        }));
        expect(segmentsOf(segmenter, text)).toEqual(whole);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('reads a segment that is longer than a window', () => {
    const text = `${'a'.repeat(5000)} b`;
    const ends = segmentsOf(new Intl.Segmenter('en', { granularity: 'word' }), text).map(({ end }) => end);
    expect(ends).toEqual([5000, 5001, 5002]);
  });
});
