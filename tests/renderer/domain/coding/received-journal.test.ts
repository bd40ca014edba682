import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import { joinedBlock, receivedBlocks } from '../../../../renderer/domain/coding/received-journal.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const change = (copyId: string, seq: number, at = seq): Change => ({
  ...{ copyId, seq, at, coderId: 'ben', label: 'finish_sheet', entries: [] },
  scope: { narrativeId: 'n1', coderId: 'ben' },
});

describe('a colleague’s journal', () => {
  it('is cut into blocks of 500 numbers of one copy, each change by its number', () => {
    const changes = [change('b', 500), change('a', 499), change('a', 3), change('a', 1_000), change('b', 501)];
    expect(
      receivedBlocks(changes).map(({ copyId, block, changes }) => [copyId, block, changes.map(({ seq }) => seq)]),
    ).toEqual([
      ['b', 1, [500, 501]],
      ['a', 0, [3, 499]],
      ['a', 2, [1_000]],
    ]);
  });

  it('holds a change once that came twice, and both of two that share a number', () => {
    const [block] = receivedBlocks([change('a', 3), change('a', 3), change('a', 3, 9)]);
    expect(block?.changes).toEqual([change('a', 3), change('a', 3, 9)]);
  });

  it('comes to the same in whatever order and however often its parts come', () => {
    const some = fc.array(fc.record({ seq: fc.integer({ min: 1, max: 6 }), at: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, some, (left, right) => {
        const [one] = receivedBlocks(left.map(({ seq, at }) => change('a', seq, at)));
        const [other] = receivedBlocks(right.map(({ seq, at }) => change('a', seq, at)));
        if (!one || !other) throw new Error('Each has a change');
        const joined = joinedBlock(one, other);
        expect(joinedBlock(other, one)).toEqual(joined);
        expect(joinedBlock(joined, one)).toEqual(joined);
        expect(new Set(joined.changes)).toEqual(new Set([...one.changes, ...joined.changes]));
      }),
      { numRuns: propertyRuns },
    );
  });
});
