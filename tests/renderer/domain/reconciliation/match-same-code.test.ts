import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FusedSpan } from '../../../../renderer/domain/coding/units/fused-spans.ts';
import { matchSameCode } from '../../../../renderer/domain/reconciliation/match-same-code.ts';
import { fused } from '../../../support/fused.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const safety = (start: number, end: number) => fused('safety', start, end);
/** One coder's spans of one code, none of which touch. */
const oneCoder = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 })), { maxLength: 6 })
  .map((steps) => {
    let end = 0;
    return steps.map(([gap, length]) => {
      const start = end + gap;
      end = start + length;
      return safety(start, end);
    });
  });

/** Every one-to-one matching of overlapping spans, as its number of pairs and the text that they share. */
function allMatchings(first: readonly FusedSpan[], second: readonly FusedSpan[]): { pairs: number; shared: number }[] {
  const [a, ...others] = first;
  if (!a) return [{ pairs: 0, shared: 0 }];
  const withA = second.flatMap((b) => {
    const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (shared <= 0) return [];
    const left = second.filter((span) => span !== b);
    return allMatchings(others, left).map((rest) => ({ pairs: rest.pairs + 1, shared: rest.shared + shared }));
  });
  return [...withA, ...allMatchings(others, second)];
}

describe('matching the spans of one code', () => {
  it('pairs up what overlaps and leaves what only touches', () => {
    expect(matchSameCode([safety(0, 10), safety(20, 30)], [safety(5, 12), safety(30, 40)])).toEqual([
      [safety(0, 10), safety(5, 12)],
    ]);
  });

  it('makes two pairs where taking the greatest overlap first would make one', () => {
    // 10–30 shares 10 units with 0–20 and 8 with 22–40; 0–20 shares 5 with 0–5 and 10 with 10–30.
    const [first, second] = [
      [safety(0, 5), safety(10, 30)],
      [safety(0, 20), safety(22, 40)],
    ];
    expect(matchSameCode(first, second)).toEqual([
      [safety(0, 5), safety(0, 20)],
      [safety(10, 30), safety(22, 40)],
    ]);
  });

  it('gives a long span the one of two with which it shares more text', () => {
    expect(matchSameCode([safety(0, 20)], [safety(0, 4), safety(6, 20)])).toEqual([[safety(0, 20), safety(6, 20)]]);
  });

  it('makes as many pairs as any one-to-one matching, and shares as much text as any with that many', () => {
    fc.assert(
      fc.property(oneCoder, oneCoder, (first, second) => {
        const matching = matchSameCode(first, second);
        const shared = matching.map(([a, b]) => Math.min(a.end, b.end) - Math.max(a.start, b.start));
        const possible = allMatchings(first, second);
        const most = Math.max(...possible.map(({ pairs }) => pairs));
        expect(matching.length).toBe(most);
        expect(shared.reduce((sum, units) => sum + units, 0)).toBe(
          Math.max(...possible.filter(({ pairs }) => pairs === most).map((one) => one.shared)),
        );
        expect(new Set(matching.flat()).size).toBe(2 * matching.length);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('gives the same pairs with the coders exchanged, also where two ways are as good', () => {
    // Three pairs that share 1 + 1 + 2, or 1 + 2 + 1.
    const one = [safety(1, 2), safety(3, 6), safety(7, 11), safety(13, 17)];
    const two = [safety(2, 4), safety(5, 8), safety(9, 15), safety(16, 17)];
    expect(matchSameCode(two, one)).toEqual(matchSameCode(one, two).map(([a, b]) => [b, a]));
    fc.assert(
      fc.property(oneCoder, oneCoder, (first, second) => {
        expect(matchSameCode(second, first)).toEqual(matchSameCode(first, second).map(([a, b]) => [b, a]));
      }),
      { numRuns: propertyRuns },
    );
  });
});
