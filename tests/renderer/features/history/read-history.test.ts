import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../renderer/domain/coding/change.ts';
import { readHistory } from '../../../../renderer/features/history/read-history.ts';

const change = (copyId: string, seq: number, at: number, part: Partial<Change> = {}): Change => ({
  ...{ copyId, seq, at, coderId: 'ben', scope: { narrativeId: 'n1', coderId: 'ben' }, label: 'add_code', entries: [] },
  ...part,
});

describe('a history of several journals', () => {
  const own = [change('lead', 1, 10), change('lead', 2, 40)];
  const received = [change('ben', 1, 20), change('ben', 2, 30, { undoes: 1 }), change('cora', 1, 25)];

  it('stands in one order, by time', () => {
    expect(readHistory(own, received).changes.map(({ copyId, at }) => [copyId, at])).toEqual([
      ['lead', 10],
      ['ben', 20],
      ['cora', 25],
      ['ben', 30],
      ['lead', 40],
    ]);
  });

  it('takes an undo for one of its own journal, never of another that has the same number', () => {
    const { standingOf } = readHistory(own, received);
    expect([...own, ...received].map((one) => standingOf(one).takenBack)).toEqual([false, false, true, false, false]);
    expect(received.slice(1, 2).map((one) => standingOf(one))).toMatchObject([{ kind: 'undo', act: received[0] }]);
  });

  it('knows which changes came from elsewhere', () => {
    const { isReceived } = readHistory(own, received);
    expect([...own, ...received].map(isReceived)).toEqual([false, false, true, true, true]);
  });

  it('is the project’s own, as it is, where nothing was received', () => {
    expect(readHistory(own, []).changes).toBe(own);
  });
});
