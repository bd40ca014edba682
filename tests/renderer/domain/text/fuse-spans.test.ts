import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseSpans } from '../../../../renderer/domain/text/fuse-spans.ts';
import type { Span } from '../../../../renderer/domain/text/span.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { spanWithin } from '../../../support/sheets.ts';

describe('fuseSpans', () => {
  it('makes one of touching and of overlapping spans, and keeps a gap', () => {
    const spans = [
      { start: 8, end: 9 },
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 4, end: 7 },
      { start: 1, end: 2 },
    ];
    expect(fuseSpans(spans)).toEqual([
      { start: 0, end: 7 },
      { start: 8, end: 9 },
    ]);
  });

  it('drops empty spans and all that is not start and end', () => {
    const coded = { start: 1, end: 2, codeId: 'voice' };
    expect(fuseSpans([{ start: 5, end: 5 }, coded])).toEqual([{ start: 1, end: 2 }]);
  });

  it('covers exactly the same characters with spans that neither meet nor can be fused again', () => {
    fc.assert(
      fc.property(fc.array(spanWithin(40)), (spans) => {
        const fused = fuseSpans(spans);
        expect(covered(fused)).toEqual(covered(spans));
        expect(fuseSpans(fused)).toEqual(fused);
        for (const [index, span] of fused.entries()) expect(fused[index - 1]?.end ?? -1).toBeLessThan(span.start);
      }),
      { numRuns: propertyRuns },
    );
  });
});

function covered(spans: readonly Span[]): boolean[] {
  return Array.from({ length: 40 }, (_, unit) => spans.some(({ start, end }) => start <= unit && unit < end));
}
