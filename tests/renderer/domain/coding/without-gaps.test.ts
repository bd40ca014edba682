import { expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import { withoutGaps } from '../../../../renderer/domain/coding/without-gaps.ts';

const change = (seq: number, undoes?: number): Change => ({
  seq,
  copyId: 'copy',
  at: seq,
  coderId: 'coder',
  scope: 'project',
  label: 'change_settings',
  entries: [],
  ...(undoes === undefined ? {} : { undoes }),
});

it('numbers changes from 1 on, takes what they undo along, and drops what is not among them', () => {
  const numbered = withoutGaps([change(0), change(4), change(5, 4), change(2 ** 40, 3)]);
  expect(numbered.map(({ seq, undoes }) => [seq, undoes])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 2],
    [4, undefined],
  ]);
  expect(numbered.map(({ at }) => at)).toEqual([0, 4, 5, 2 ** 40]);
  expect(numbered[3]).not.toHaveProperty('undoes');
});
