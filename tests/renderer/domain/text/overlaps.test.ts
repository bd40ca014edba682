import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../renderer/domain/text/overlaps.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const anySpan = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('overlaps', () => {
  it('is true exactly if the spans share a unit', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const units = Array.from({ length: 10 }, (_, unit) => unit);
        const shared = units.filter((unit) => a.start <= unit && unit < a.end && b.start <= unit && unit < b.end);
        expect(overlaps(a, b)).toBe(shared.length > 0);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('is false for spans that only touch', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });
});
