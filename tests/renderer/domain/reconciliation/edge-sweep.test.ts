import { expect, it } from 'vitest';
import { edgeSweep } from '../../../../renderer/domain/reconciliation/edge-sweep.ts';
import { fused } from '../../../support/fused.ts';

const match = (start: number, end: number) => ({
  spans: [fused('safety', 100, 200), fused('safety', start, end)] as const,
});

it('counts the matched pairs whose edges are the same under each tolerance, by the edge that is further off', () => {
  // Distances: 0, 1 (the full stop), 5 (3 at the start, 5 at the end), 40 (a clause before).
  const matches = [match(100, 200), match(100, 199), match(97, 205), match(60, 200)];
  expect(edgeSweep(matches, [0, 1, 4, 5, 39, 40])).toEqual([
    { tolerance: 0, same: 1, share: 0.25 },
    { tolerance: 1, same: 2, share: 0.5 },
    { tolerance: 4, same: 2, share: 0.5 },
    { tolerance: 5, same: 3, share: 0.75 },
    { tolerance: 39, same: 3, share: 0.75 },
    { tolerance: 40, same: 4, share: 1 },
  ]);
});

it('has no share without a matched pair', () => {
  expect(edgeSweep([], [0])).toEqual([{ tolerance: 0, same: 0, share: null }]);
});
