import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../renderer/domain/coding/decision.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import {
  canConfirm,
  confirmRuling,
  confirmRulings,
} from '../../../../renderer/domain/reconciliation/confirm-ruling.ts';
import { passIdentical } from '../../../../renderer/domain/reconciliation/pass-identical.ts';
import { reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { ruleOn } from '../../../../renderer/domain/reconciliation/rule-on.ts';
import { takeSingle } from '../../../../renderer/domain/reconciliation/take-single.ts';
import {
  coded,
  decisionsAfter,
  finishedSheet,
  rulingMeta,
  workOf,
} from '../../../support/reconciliation/queue-work.ts';

const queueOf = (sheets: readonly Sheet[], decisions: readonly Decision[] = []) =>
  reconciliationQueue(workOf(sheets, { decisions }));
const statesOf = (sheets: readonly Sheet[], decisions: readonly Decision[]) =>
  queueOf(sheets, decisions).map(({ state }) => state);
const revised = (sheets: readonly Sheet[]) => sheets.map((sheet) => ({ ...sheet, revision: sheet.revision + 1 }));

describe('passIdentical', () => {
  const sheets = coded('A safety 0-10', 'B safety 0-10', 'A voice 20-30', 'B voice 20-30', 'A rights 40-50');

  it('takes in one act what all coders made alike, and leaves what they differ in', () => {
    const act = passIdentical(queueOf(sheets), rulingMeta());
    expect(act).toMatchObject({ scope: 'consensus', label: 'pass_identical' });
    const decisions = decisionsAfter([], act);
    expect(decisions.map(({ ruling, codeIds }) => `${ruling} ${codeIds}`)).toEqual([
      'identical safety',
      'identical voice',
    ]);
    expect(statesOf(sheets, decisions)).toEqual(['settled', 'settled', 'open']);
    expect(passIdentical(queueOf(sheets, decisions), rulingMeta())).toBeNull();
  });

  it('renews a pass that is stale, and never what a lead ruled otherwise', () => {
    const [first, second] = queueOf(sheets);
    if (!first || !second) throw new Error('two entries');
    const ruled = decisionsAfter([], ruleOn(first, { ruling: 'nothing' }, rulingMeta('r')));
    const passed = decisionsAfter(ruled, passIdentical(queueOf(sheets, ruled), rulingMeta('p')));
    const later = revised(sheets);
    const again = decisionsAfter(passed, passIdentical(queueOf(later, passed), rulingMeta('q')));
    expect(again.map(({ id, ruling, from }) => [id, ruling, from[0]?.sheetRevision])).toEqual([
      ['r1', 'nothing', 1],
      ['p1', 'identical', 2],
    ]);
  });
});

describe('takeSingle', () => {
  it('takes what the only coder of a narrative made, also that they found nothing', () => {
    const sheets = [...coded('A safety 0-10'), finishedSheet('A', [], { narrativeId: 'n2' })];
    expect(statesOf(sheets, [])).toEqual(['open', 'open']);
    const decisions = decisionsAfter([], takeSingle(queueOf(sheets), rulingMeta()));
    expect(decisions.map(({ ruling, ruledFor, consensus }) => [ruling, ruledFor, consensus.length])).toEqual([
      ['coder', 'A', 1],
      ['coder', 'A', 0],
    ]);
    expect(statesOf(sheets, decisions)).toEqual(['settled', 'settled']);
  });

  it('has nothing to take where several coded', () => {
    expect(takeSingle(queueOf(coded('A safety 0-10', 'B safety 0-10')), rulingMeta())).toBeNull();
  });
});

describe('confirmRuling', () => {
  const sheets = coded('A safety 0-10', 'B');
  const decisions = queueOf(sheets).flatMap((entry) =>
    decisionsAfter([], ruleOn(entry, { ruling: 'coder', ruledFor: 'A', note: 'Clear.' }, rulingMeta())),
  );
  const meta = { by: 'M', at: 9900 };

  it('lets a ruling stand whose codings are the same, with its consensus, and is then of the sheets as they are', () => {
    const later = revised(sheets);
    const [entry] = queueOf(later, decisions);
    if (!entry) throw new Error('one entry');
    const [confirmed] = decisionsAfter(decisions, confirmRuling(entry, meta));
    expect(confirmed).toMatchObject({ consensus: decisions[0]?.consensus, note: 'Clear.', by: 'M', at: 9900 });
    expect(confirmed?.from.map(({ sheetRevision }) => sheetRevision)).toEqual([2, 2]);
    expect(statesOf(later, confirmed ? [confirmed] : [])).toEqual(['settled']);
  });

  it('is not for an item that is another by now, for one that is settled, nor while somebody is coding again', () => {
    const longer = sheets.map((one) => ({ ...one, codings: one.codings.map((coding) => ({ ...coding, end: 12 })) }));
    const cases = [revised(longer), sheets, revised(sheets).map((one) => ({ ...one, state: 'in_progress' as const }))];
    for (const [entry] of cases.map((one) => queueOf(one, decisions))) {
      expect(entry && canConfirm(entry)).toBe(false);
      expect(() => entry && confirmRuling(entry, meta)).toThrow(RangeError);
    }
  });

  it('keeps a ruling whose item is gone, until a sheet changes again', () => {
    const later = revised(sheets.map((one) => ({ ...one, codings: [] })));
    const kept = decisionsAfter(decisions, confirmRulings(queueOf(later, decisions), meta));
    expect(statesOf(later, kept)).toEqual(['settled']);
    expect(kept[0]?.from[0]?.codings).toEqual(sheets[0]?.codings);
    expect(statesOf(revised(later), kept)).toEqual(['stale']);
  });
});
