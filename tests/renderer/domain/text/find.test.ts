import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findText } from '../../../../renderer/domain/text/find.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { textAndSpan } from '../../../support/texts.ts';

const found = (text: string, query: string) => findText(text, query).map(({ start, end }) => [start, end]);

describe('findText', () => {
  it('ignores case and accents on either side', () => {
    expect(found('Café, CAFE\u0301, cafe', 'cafe')).toEqual([
      [0, 4],
      [6, 11],
      [13, 17],
    ]);
    expect(found('the cafe', 'CAFÉ')).toEqual([[4, 8]]);
  });

  it('keeps exact spans behind characters that fold to another length', () => {
    // Folded: strasse / istanbul / finally
    expect(found('Straße safe', 'safe')).toEqual([[7, 11]]);
    expect(found('Straße', 'STRASSE')).toEqual([[0, 6]]);
    expect(found('İstanbul safe', 'istanbul')).toEqual([[0, 8]]);
    expect(found('ﬁnally ﬁt', 'fit')).toEqual([[7, 9]]);
    expect(found('😀 safe', 'safe')).toEqual([[3, 7]]);
  });

  it('finds a character whole where only a part of what it folds to matches', () => {
    expect(found('Maß', 's')).toEqual([[2, 3]]);
    expect(found('ﬁ', 'i')).toEqual([[0, 1]]);
  });

  it('takes curly quotes, dashes and line ends for what a keyboard types', () => {
    expect(found('it’s “foster\ncare” – now', `it's "foster care" - now`)).toEqual([[0, 24]]);
  });

  it('keeps the vowel signs of Devanagari', () => {
    expect(found('की का', 'का')).toEqual([[3, 5]]);
  });

  it('takes both forms of a small sigma for one', () => {
    expect(found('ΟΔΟΣ οδος', 'οδοσ')).toEqual([
      [0, 4],
      [5, 9],
    ]);
  });

  it('never overlaps', () => {
    expect(found('aaaaa', 'aa')).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('finds nothing for an empty query or an accent alone', () => {
    expect(found('Kai', '')).toEqual([]);
    expect(found('Kai', '\u0301')).toEqual([]);
  });

  it('finds every piece of a text in that text, at ordered spans that do not overlap', () => {
    fc.assert(
      fc.property(textAndSpan(), ({ text, span }) => {
        const query = text.slice(span.start, span.end);
        fc.pre(query.isWellFormed() && /[\p{L}\p{N}]/u.test(query));
        const spans = findText(text, query);
        expect(spans.length).toBeGreaterThan(0);
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
