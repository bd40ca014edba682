import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedLanes, stripeLanes } from '../../../renderer/editor/stripe-lanes.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const extents = fc.array(
  fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 80 })).map(([top, height]) => ({ top, bottom: top + height })),
  { maxLength: 40 },
);

describe('stripe lanes', () => {
  it('put two stripes side by side only where they overlap', () => {
    expect(
      stripeLanes([
        { top: 0, bottom: 20 },
        { top: 20, bottom: 40 },
        { top: 10, bottom: 30 },
      ]),
    ).toEqual([0, 0, 1]);
  });

  it('give the longest of those that start together the lane nearest to the text', () => {
    expect(
      stripeLanes([
        { top: 0, bottom: 10 },
        { top: 0, bottom: 50 },
      ]),
    ).toEqual([1, 0]);
  });

  it('never let two stripes of a lane overlap', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const lanes = stripeLanes(list);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries())
            if (i < j && lanes[i] === lanes[j]) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('use no more lanes than the deepest overlap needs', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const depthAt = (y: number) => list.filter(({ top, bottom }) => top <= y && y < bottom).length;
        const deepest = Math.max(0, ...list.map(({ top }) => depthAt(top)));
        expect(new Set(stripeLanes(list)).size).toBe(deepest);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('keep those of a group beside each other, lower groups nearer to the text', () => {
    expect(
      groupedLanes([
        { top: 0, bottom: 10, group: 1 },
        { top: 0, bottom: 10, group: 0 },
        { top: 5, bottom: 15, group: 0 },
        { top: 50, bottom: 60, group: 1 },
      ]),
    ).toEqual([2, 0, 1, 2]);
  });
});
