import { expect, it } from 'vitest';
import type { ActLabel, Change } from '../../../../renderer/domain/coding/change.ts';
import { savedCopies } from '../../../../renderer/domain/coding/saved-copies.ts';

const changesOf = (...acts: readonly (readonly [ActLabel, string])[]): readonly Change[] =>
  acts.map(([label, coderId], index) => ({
    ...{ seq: index + 1, copyId: 'copy', at: index, coderId, scope: 'project', label, entries: [] },
  }));
const seqs = (changes: readonly Change[]) => savedCopies(changes).map(({ seq }) => seq);

it('are those that were noted and not called off by the same coder', () => {
  expect(
    seqs(
      changesOf(
        ['save_copy', 'a'],
        ['call_off_saving', 'a'],
        ['save_copy', 'a'],
        ['save_copy', 'b'],
        ['call_off_saving', 'a'],
        ['add_coder', 'a'],
      ),
    ),
  ).toEqual([4]);
});

it('stay where what was called off is an export, or nothing', () => {
  expect(seqs(changesOf(['save_copy', 'a'], ['export_data', 'a'], ['call_off_saving', 'a']))).toEqual([1]);
  expect(
    seqs(changesOf(['save_copy', 'a'], ['save_copy', 'a'], ['call_off_saving', 'a'], ['call_off_saving', 'a'])),
  ).toEqual([1]);
});
