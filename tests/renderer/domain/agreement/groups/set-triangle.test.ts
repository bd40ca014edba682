import { describe, expect, it } from 'vitest';
import {
  distanceIn,
  distancesToAll,
  expectedDisagreements,
  setTriangle,
} from '../../../../../renderer/domain/agreement/groups/set-triangle.ts';

const table = [
  [0, 0.5, 1, 0.25],
  [0.5, 0, 1, 0.75],
  [1, 1, 0, 0.5],
  [0.25, 0.75, 0.5, 0],
];
const places = [0, 1, 2, 3];
const triangle = setTriangle(places, (one, other) => table[one]?.[other] ?? 9);
const apart = setTriangle(places, () => 1);

describe('the distances between sets', () => {
  it('stand once for every two of them, and are found in either order', () => {
    expect([...triangle]).toEqual([0.5, 1, 1, 0.25, 0.75, 0.5]);
    expect(places.map((one) => places.map((other) => distanceIn(triangle, one, other)))).toEqual(table);
  });

  it.each([[[2, 3, 1, 4]], [[2, 0, 1, 4]], [[0, 3, 0, 0]]])('add up over every two ratings of %j', (counts) => {
    const [totals, toAll] = [
      Float64Array.from(counts),
      table.map((row) => row.reduce((sum, one, at) => sum + one * (counts[at] ?? 0), 0)),
    ];
    const slow = toAll.reduce((sum, own, at) => sum + own * (counts[at] ?? 0), 0);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const unlike = counts.reduce((sum, count) => sum + count * (all - count), 0);
    expect(expectedDisagreements(totals, triangle, apart)).toEqual([slow, unlike]);
    expect([...distancesToAll(totals, triangle)]).toEqual(toAll);
  });
});
