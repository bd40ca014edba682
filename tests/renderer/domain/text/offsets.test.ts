import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CodePointOffset, offsetTable } from '../../../../renderer/domain/text/offsets.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { textAndOffset } from '../../../support/texts.ts';

describe('offsetTable', () => {
  it('counts an emoji as one code point and two UTF-16 units', () => {
    // a = 0, 😀 = 1 and 2, é = 3, 🇬 = 4 and 5, 🇧 = 6 and 7, end = 8
    const table = offsetTable('a😀é🇬🇧');
    expect([0, 1, 3, 4, 6, 8].map(table.toCodePoint)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('counts what Array.from counts, at every offset that cuts no pair', () => {
    fc.assert(
      fc.property(textAndOffset(), ({ text, offset }) => {
        const table = offsetTable(text);
        fc.pre(text.slice(0, offset).isWellFormed());
        expect(table.toCodePoint(offset)).toBe(Array.from(text.slice(0, offset)).length);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('refuses offsets within a pair, outside the text, or between units', () => {
    const table = offsetTable('😀😀');
    for (const offset of [1, 3, -1, 5, 0.5, Number.NaN]) expect(() => table.toCodePoint(offset)).toThrow(RangeError);
  });

  it('gives a type that a UTF-16 offset does not fit', () => {
    expectTypeOf<number>().not.toExtend<CodePointOffset>();
  });

  it('answers for a thousand spans of a very long text without reading it anew', () => {
    const text = 'Kai 😀 '.repeat(20_000);
    const table = offsetTable(text);
    for (let index = 0; index < 1000; index += 1) expect(table.toCodePoint(7 * index)).toBe(6 * index);
  });
});
