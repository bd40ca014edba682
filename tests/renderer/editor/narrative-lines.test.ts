import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndexAt, narrativeLines } from '../../../renderer/editor/narrative-lines.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const texts = fc.array(fc.constantFrom('a', 'é', '🙂', '\n', ' '), { maxLength: 60 }).map((parts) => parts.join(''));

describe('narrative lines', () => {
  it('leave the line breaks between the lines', () => {
    expect(narrativeLines('ab\n\ncd')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 3 },
      { start: 4, end: 6 },
    ]);
  });

  it('joined by line feeds are the text again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          narrativeLines(text)
            .map(({ start, end }) => text.slice(start, end))
            .join('\n'),
        ).toBe(text);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('are found by any offset in them, a line break counting to the line before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = narrativeLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const expected = text.slice(0, offset).split('\n').length - 1;
          expect(lineIndexAt(lines, offset)).toBe(expected);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
