import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import { canConfirm, confirmRulings } from '../../../../renderer/domain/reconciliation/confirm-ruling.ts';
import { consensusLayer } from '../../../../renderer/domain/reconciliation/consensus.ts';
import { distinctConsensus } from '../../../../renderer/domain/reconciliation/distinct-consensus.ts';
import { reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { ruleOn, withdrawRuling } from '../../../../renderer/domain/reconciliation/rule-on.ts';
import {
  coded,
  decisionsAfter,
  finishedSheet,
  rulingMeta,
  workOf,
} from '../../../support/reconciliation/queue-work.ts';

const decided = (decisions: readonly Decision[], ...acts: readonly (Act | null)[]) =>
  acts.reduce((before, act) => decisionsAfter(before, act), [...decisions]);

describe('a ruling whose codings have come into another item', () => {
  // Two items, each ruled for A; then C codes across both, and what was apart is one item.
  const first = [...coded('A safety 0-5', 'A safety 10-15', 'B safety 0-6'), finishedSheet('C', [])];
  const ruled = decided(
    [],
    ...reconciliationQueue(workOf(first)).map((entry, place) =>
      ruleOn(entry, { ruling: 'coder', ruledFor: 'A' }, rulingMeta(`r${place}-`)),
    ),
  );
  const [across] = coded('C safety 0-15');
  const joined = [...first.slice(0, 2), ...(across ? [{ ...across, revision: 2 }] : [])];
  const queueOf = (decisions: readonly Decision[]) => reconciliationQueue(workOf(joined, { decisions }));
  const anew = queueOf(ruled).flatMap((entry) =>
    entry.item ? decided(ruled, ruleOn(entry, { ruling: 'coder', ruledFor: 'A' }, rulingMeta('again'))) : [],
  );

  it('cannot be kept beside the ruling on that item', () => {
    expect(queueOf(ruled).map(({ state, item, isInAnotherItem }) => [state, item !== null, isInAnotherItem])).toEqual([
      ['stale', true, false],
      ['stale', false, true],
    ]);
    expect(queueOf(anew).map((entry) => [entry.state, canConfirm(entry)])).toEqual([
      ['settled', false],
      ['stale', false],
    ]);
    expect(confirmRulings(queueOf(anew), { by: 'L', at: 9500 })).toBeNull();
  });

  it('settles the narrative once it is taken back, with each segment once', () => {
    const [left] = queueOf(anew).flatMap(({ item, decision }) => (item ? [] : (decision ?? [])));
    if (!left) throw new Error('one ruling without an item');
    const work = workOf(joined, { decisions: decided(anew, withdrawRuling(left, 'L')) });
    const [layer] = consensusLayer(work, reconciliationQueue(work));
    expect(layer?.isSettled).toBe(true);
    expect(layer?.codings.map(({ coding }) => [coding.start, coding.end])).toEqual([
      [0, 5],
      [10, 15],
    ]);
  });
});

describe('distinctConsensus', () => {
  const [entry] = reconciliationQueue(workOf(coded('A safety 0-10', 'B safety 4-14')));
  const decide = (name: string, at: number, ...edited: readonly { start: number; end: number; status?: string }[]) => {
    if (!entry) throw new Error('one entry');
    const given = { ruling: 'edited' as const, edited: edited.map((one) => ({ codeId: 'safety', ...one })) };
    return decided([], ruleOn(entry, given, rulingMeta(name, { at })));
  };
  const shown = (decisions: readonly Decision[]) =>
    distinctConsensus(decisions).map(({ coding, decision }) => `${decision.at} ${coding.start}-${coding.end}`);

  it('has a code once on exactly the same span, of the newer ruling, whatever their order', () => {
    const [older, newer] = [
      decide('o', 1, { start: 0, end: 5 }, { start: 6, end: 9 }),
      decide('n', 2, { start: 0, end: 5 }),
    ];
    expect(shown([...older, ...newer])).toEqual(['1 6-9', '2 0-5']);
    expect(shown([...newer, ...older])).toEqual(['2 0-5', '1 6-9']);
  });

  it('keeps two statuses of one ruling, and not the same thing twice', () => {
    const span = { start: 0, end: 5 };
    expect(shown(decide('o', 1, { ...span, status: 'unmet' }, { ...span, status: 'achieved' }))).toHaveLength(2);
    expect(shown(decide('o', 1, span, span))).toHaveLength(1);
  });

  it('keeps the same span of two narratives', () => {
    const [one] = decide('o', 1, { start: 0, end: 5 });
    expect(one && shown([one, { ...one, id: 'other', narrativeId: 'n2' }])).toHaveLength(2);
  });
});
