import { describe, expect, it } from 'vitest';
import { itemAgreement } from '../../../../renderer/domain/reconciliation/item-agreement.ts';
import { reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { chosenEntries, type QueueChoice } from '../../../../renderer/domain/reconciliation/queue-choice.ts';
import { coded, workOf } from '../../../support/reconciliation/queue-work.ts';

const entries = reconciliationQueue(
  workOf([
    ...coded('A safety 0-10', 'B safety 0-8', 'C safety 0-10', 'A voice 20-30'),
    ...coded('A rights 0-4', 'B rights 0-4').map((sheet) => ({ ...sheet, narrativeId: 'n2' })),
  ]),
);
const chosen = (choice: Partial<QueueChoice>) =>
  chosenEntries(entries, { order: 'reading', ...choice }).map(({ item }) => item?.codeIds.join('+'));

describe('chosenEntries', () => {
  it('keeps those of an outcome, a kind, a pair, a narrative or a state', () => {
    expect(chosen({})).toEqual(['safety', 'voice', 'rights']);
    expect(chosen({ codeId: 'voice' })).toEqual(['voice']);
    expect(chosen({ subject: 'identical' })).toEqual(['rights']);
    expect(chosen({ pair: ['C', 'B'] })).toEqual(['safety']);
    expect(chosen({ pair: ['A', 'C'] })).toEqual(['voice']);
    expect(chosen({ narrativeIds: new Set(['n2']) })).toEqual(['rights']);
    expect(chosen({ states: new Set(['settled']) })).toEqual([]);
  });

  it('puts the least agreed first, and as many in the order of reading', () => {
    expect(chosen({ order: 'least_agreed' })).toEqual(['voice', 'safety', 'rights']);
  });
});

describe('itemAgreement', () => {
  const of = (...lines: readonly string[]) =>
    itemAgreement(coded(...lines).map(({ coderId, codings }) => ({ coderId, sheetRevision: 1, codings })));

  it('is the share of the characters that both gave the same code, halved where statuses differ', () => {
    expect(of('A safety 0-10', 'B safety 0-8')).toBe(0.8);
    expect(of('A safety 0-10', 'B safety 0-10 unmet')).toBe(0.5);
    expect(of('A safety 0-10', 'B safety 0-10')).toBe(1);
    expect(of('A safety 0-10', 'B voice 0-10')).toBe(0);
  });

  it('counts a character once, however many segments of a coder it is in', () => {
    expect(of('A safety 0-6', 'A safety 4-10', 'B safety 0-10')).toBe(1);
  });

  it('is the mean over all pairs; of one coder there is no pair to differ', () => {
    expect(of('A safety 0-10', 'B safety 0-10', 'C voice 0-10')).toBeCloseTo(1 / 3);
    expect(of('A safety 0-10')).toBe(1);
  });
});
