import { expect, it } from 'vitest';
import { alikeRows } from '../../../../../renderer/domain/agreement/groups/alike-rows.ts';

const rows = [
  [0, 1, 1],
  [1, 0, 1],
  [1, null, 0],
  [null, 1, 0],
  [null, null, 1],
];

function weighed(columns: readonly number[], inOrder: boolean) {
  const { ratings, sums } = alikeRows(rows, columns, { inOrder });
  const weights = new Float64Array(ratings.length);
  sums.addUp(Float64Array.of(1, 10, 100, 1000, 10_000), weights);
  return ratings.map((row, at) => [row, weights[at]]);
}

it('rows are alike if they hold the same ratings of these coders, and those without any are left out', () => {
  expect(weighed([2], false)).toEqual([
    [[1], 10_011],
    [[0], 1100],
  ]);
  expect(weighed([0, 1, 2], false)).toEqual([
    [[0, 1, 1], 11],
    [[0, 1], 1100],
    [[1], 10_000],
  ]);
});

it('rows are alike in order only if each coder gave the same', () => {
  expect(weighed([1, 0], true)).toEqual([
    [[1, 0], 1],
    [[0, 1], 10],
  ]);
});

it('rows of two coders are only those that both rated', () => {
  expect(weighed([0, 1], false)).toEqual([[[0, 1], 11]]);
  expect(weighed([0, 2], false)).toEqual([
    [[0, 1], 101],
    [[1, 1], 10],
  ]);
});
