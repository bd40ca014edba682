import { expect, it } from 'vitest';
import { belowDiagonal, expectedDisagreements } from '../../../../renderer/domain/agreement/expected-disagreements.ts';

const table = [
  [0, 0.5, 1, 0.25],
  [0.5, 0, 1, 0.75],
  [1, 1, 0, 0.5],
  [0.25, 0.75, 0.5, 0],
];
const apart = table.map((row, at) => row.map((_, to) => Number(at !== to)));

it('expected disagreement is the sum over every two ratings of how far they differ', () => {
  expect([...belowDiagonal(table)]).toEqual([0.5, 1, 1, 0.25, 0.75, 0.5]);
  for (const totals of [
    [2, 3, 1, 4],
    [2, 0, 1, 4],
    [0, 3, 0, 0],
  ]) {
    const slow = (distances: readonly (readonly number[])[]) =>
      totals.reduce(
        (sum, one, at) => sum + totals.reduce((own, other, to) => own + one * other * (distances[at]?.[to] ?? 0), 0),
        0,
      );
    const found = expectedDisagreements(Float64Array.from(totals), belowDiagonal(table), belowDiagonal(apart));
    expect(found).toEqual([slow(table), slow(apart)]);
  }
});
