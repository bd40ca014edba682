import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActLabel, Change } from '../../../../renderer/domain/coding/change.ts';
import { sharingTheirTime, finishOrder as timedOrder } from '../../../../renderer/domain/coding/finish-order.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { codingOf, sheetWith } from '../../../support/sheets.ts';

const coders = ['a', 'b'];

/** A finished sheet; `codedAt`: when its codings were last touched. */
function finished(narrativeId: string, coderId: string, ...codedAt: readonly number[]): Sheet {
  const codings = codedAt.map((updatedAt, at) =>
    codingOf({ id: `${narrativeId}${coderId}${at}`, start: 0, end: 1, updatedAt }),
  );
  return sheetWith(codings, { narrativeId, coderId, state: 'finished', finishedUnder: { seven_outcomes: 1 } });
}

/** The ids alone. */
const finishOrder = (...given: Parameters<typeof timedOrder>) => timedOrder(...given).map(({ id }) => id);

/** Both coders' empty finished sheets of these narratives. */
const byBoth = (...ids: readonly string[]) => ids.flatMap((id) => coders.map((coderId) => finished(id, coderId)));

type Made = readonly [at: number, narrativeId: string, coderId: string, label?: ActLabel, undoes?: number];

/** Changes 1, 2, 3 …, finishings unless told otherwise. */
function journal(...made: readonly Made[]): Change[] {
  return made.map(([at, narrativeId, coderId, label = 'finish_sheet', undoes], index) => ({
    seq: index + 1,
    copyId: 'copy1',
    at,
    coderId,
    scope: { narrativeId, coderId },
    label,
    entries: [],
    ...(undoes === undefined ? {} : { undoes }),
  }));
}

describe('the order in which narratives were finished', () => {
  it('goes by the last of the coders to finish', () => {
    const changes = journal([10, 'n1', 'a'], [20, 'n2', 'a'], [30, 'n2', 'b'], [40, 'n1', 'b']);
    expect(finishOrder(['n1', 'n2'], byBoth('n1', 'n2'), coders, changes)).toEqual(['n2', 'n1']);
  });

  it('keeps the project’s order where two were finished at the same moment', () => {
    const changes = journal([5, 'n2', 'a'], [5, 'n2', 'b'], [5, 'n1', 'b'], [5, 'n1', 'a']);
    expect(finishOrder(['n1', 'n2'], byBoth('n1', 'n2'), coders, changes)).toEqual(['n1', 'n2']);
  });

  it('leaves out what fewer than two of the chosen coders have finished', () => {
    const sheets = [
      finished('n1', 'a'),
      finished('n1', 'c'),
      { ...finished('n1', 'b'), state: 'in_progress' as const },
    ];
    const changes = journal([1, 'n1', 'a'], [2, 'n1', 'b'], [3, 'n1', 'c']);
    expect(finishOrder(['n1'], sheets, coders, changes)).toEqual([]);
    expect(finishOrder(['n1'], sheets, ['a', 'c'], changes)).toEqual(['n1']);
  });

  it('takes the finishing after a reopening, not the first one', () => {
    const changes = journal(
      [10, 'n1', 'a'],
      [11, 'n1', 'b'],
      [20, 'n2', 'a'],
      [21, 'n2', 'b'],
      [30, 'n1', 'a', 'reopen_sheet'],
      [40, 'n1', 'a'],
    );
    expect(finishOrder(['n1', 'n2'], byBoth('n1', 'n2'), coders, changes)).toEqual(['n2', 'n1']);
  });

  it('does not count a finishing that was undone, and counts it again once it was redone', () => {
    // n1: finished at 10, reopened, finished at 40 (change 6), which is undone (7) together with the reopening (8): 10 stands.
    const undone = journal(
      [10, 'n1', 'a'],
      [11, 'n1', 'b'],
      [20, 'n2', 'a'],
      [21, 'n2', 'b'],
      [30, 'n1', 'a', 'reopen_sheet'],
      [40, 'n1', 'a'],
      [50, 'n1', 'a', 'finish_sheet', 6],
      [51, 'n1', 'a', 'reopen_sheet', 5],
    );
    const both = byBoth('n1', 'n2');
    expect(finishOrder(['n1', 'n2'], both, coders, undone)).toEqual(['n1', 'n2']);
    const redone = journal(
      [10, 'n1', 'a'],
      [11, 'n1', 'b'],
      [20, 'n2', 'a'],
      [21, 'n2', 'b'],
      [30, 'n1', 'a', 'reopen_sheet'],
      [40, 'n1', 'a'],
      [50, 'n1', 'a', 'finish_sheet', 6],
      [60, 'n1', 'a', 'finish_sheet', 7],
    );
    expect(finishOrder(['n1', 'n2'], both, coders, redone)).toEqual(['n2', 'n1']);
  });

  it('goes by the newest coded segment where the journal does not hold the finishing', () => {
    const sheets = [
      finished('n1', 'a', 5, 25),
      finished('n1', 'b', 3),
      finished('n2', 'a', 4),
      finished('n2', 'b', 20, 1),
      ...byBoth('n3'),
    ];
    const changes = journal([22, 'n3', 'a'], [23, 'n3', 'b']);
    expect(finishOrder(['n1', 'n2', 'n3'], sheets, coders, changes)).toEqual(['n2', 'n3', 'n1']);
  });

  it('leaves out a narrative that tells no time at all', () => {
    const changes = journal([1, 'n1', 'a'], [2, 'n1', 'b']);
    expect(finishOrder(['n1', 'n2'], byBoth('n1', 'n2'), coders, changes)).toEqual(['n1']);
  });

  it('looks at no change of a sheet that it was not given', () => {
    const given = byBoth('n1', 'n2');
    const changes = journal([10, 'n1', 'a'], [10, 'n1', 'b'], [20, 'n2', 'a'], [20, 'n2', 'b']);
    const hidden = journal([90, 'n1', 'c'], [95, 'n9', 'a']).map((change) => ({ ...change, seq: change.seq + 10 }));
    expect(finishOrder(['n1', 'n2', 'n9'], given, ['a', 'b', 'c'], [...changes, ...hidden])).toEqual(['n1', 'n2']);
  });

  it('holds every narrative that two finished in the journal, once, by rising time', () => {
    const times = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 12 });
    fc.assert(
      fc.property(times, (all) => {
        const ids = all.map((_, index) => `n${index}`);
        const made = all.flatMap(([a, b], index): Made[] => [
          [a, `n${index}`, 'a'],
          [b, `n${index}`, 'b'],
        ]);
        const order = finishOrder(ids, byBoth(...ids), coders, journal(...made));
        expect([...order].sort()).toEqual([...ids].sort());
        const at = order.map((id) => Math.max(...(all[ids.indexOf(id)] ?? [])));
        expect(at).toEqual(at.toSorted((one, other) => one - other));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('narratives that share the time of another', () => {
  it('are those between which the project’s order decides', () => {
    const at = (...times: readonly number[]) => times.map((time, index) => ({ id: `n${index}`, at: time }));
    expect(sharingTheirTime(at(1, 2, 2, 3, 4, 4, 4))).toBe(5);
    expect(sharingTheirTime(at(1, 2, 3))).toBe(0);
    expect(sharingTheirTime(at(7, 7))).toBe(2);
    expect(sharingTheirTime([])).toBe(0);
  });
});
