import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../renderer/domain/coding/change.ts';
import { inverseAct } from '../../../../renderer/domain/coding/inverse-act.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { type QueueEntry, reconciliationQueue } from '../../../../renderer/domain/reconciliation/queue.ts';
import { ruleOn, withdrawRuling } from '../../../../renderer/domain/reconciliation/rule-on.ts';
import type { RulingGiven } from '../../../../renderer/domain/reconciliation/ruling.ts';
import { coded, decisionsAfter, rulingMeta, scheme, workOf } from '../../../support/reconciliation/queue-work.ts';
import { schemeOf } from '../../../support/sheets.ts';

function entryOf(sheets: readonly Sheet[], decisions: Parameters<typeof decisionsAfter>[0] = []): QueueEntry {
  const [entry, ...others] = reconciliationQueue(workOf(sheets, { decisions }));
  if (!entry || others.length > 0) throw new Error('not one entry');
  return entry;
}

/** `safety 0-10 unmet`, for each coding that the ruling puts into the consensus. */
function consensusOf(sheets: readonly Sheet[], given: RulingGiven): string[] {
  const [decision] = decisionsAfter([], ruleOn(entryOf(sheets), given, rulingMeta()));
  return (decision?.consensus ?? []).map(({ codeId, start, end, status = '' }) =>
    `${codeId} ${start}-${end} ${status}`.trim(),
  );
}

const outcomes = coded('A safety 0-10 unmet', 'B voice 0-10', 'C');
const edges = coded('A safety 0-10', 'B safety 4-14');

describe('ruleOn', () => {
  it('for one coder: their codings as they are, none if they missed it', () => {
    expect(consensusOf(outcomes, { ruling: 'coder', ruledFor: 'A' })).toEqual(['safety 0-10 unmet']);
    expect(consensusOf(outcomes, { ruling: 'coder', ruledFor: 'C' })).toEqual([]);
  });

  it('for every coder: both codes; of one code and status what they cover together; two statuses apart', () => {
    expect(consensusOf(outcomes, { ruling: 'every_coder' })).toEqual(['safety 0-10 unmet', 'voice 0-10']);
    expect(consensusOf(edges, { ruling: 'every_coder' })).toEqual(['safety 0-14']);
    expect(consensusOf(coded('A safety 0-10 unmet', 'B safety 0-10'), { ruling: 'every_coder' })).toHaveLength(2);
  });

  it('edited: what the lead made of it; nothing: none', () => {
    const edited = [
      { codeId: 'rights', start: 5, end: 9, status: 'achieved', memo: ' See the rule. ' },
      { codeId: 'voice', start: 0, end: 5 },
    ];
    expect(consensusOf(outcomes, { ruling: 'edited', edited })).toEqual(['voice 0-5', 'rights 5-9 achieved']);
    expect(consensusOf(outcomes, { ruling: 'nothing' })).toEqual([]);
  });

  it('identical: the text that all coded, where edges differ within the tolerance', () => {
    const work = workOf(coded('A safety 0-10', 'B safety 1-11', 'C safety 0-9'), { settings: { tolerance: 2 } });
    const [entry] = reconciliationQueue(work);
    const act = entry && ruleOn(entry, { ruling: 'identical' }, rulingMeta());
    expect(decisionsAfter([], act ?? null)[0]?.consensus).toMatchObject([{ codeId: 'safety', start: 1, end: 9 }]);
  });

  it('keeps what it was on, who ruled, when and why, with ids of its own', () => {
    const meta = rulingMeta('x', { roundId: 'r1' });
    const act = ruleOn(entryOf(edges), { ruling: 'coder', ruledFor: 'B', reason: 'edge', note: ' Longer. ' }, meta);
    expect(act).toMatchObject({ coderId: 'L', scope: 'consensus', label: 'rule' });
    expect(decisionsAfter([], act)).toEqual([
      {
        id: 'x1',
        roundId: 'r1',
        narrativeId: 'n1',
        schemeId: 'seven_outcomes',
        codeIds: ['safety'],
        start: 0,
        end: 14,
        subjects: ['different_edges'],
        from: [
          { coderId: 'A', sheetRevision: 1, codings: edges[0]?.codings },
          { coderId: 'B', sheetRevision: 1, codings: edges[1]?.codings },
        ],
        ruling: 'coder',
        ruledFor: 'B',
        reason: 'edge',
        note: 'Longer.',
        consensus: [{ ...edges[1]?.codings[0], id: 'x2', createdAt: 9000, updatedAt: 9000 }],
        by: 'L',
        at: 9000,
      },
    ]);
  });

  it('ruling again puts the new ruling in the place of the old one, and undo brings that back', () => {
    const first = decisionsAfter([], ruleOn(entryOf(edges), { ruling: 'nothing', note: 'At first.' }, rulingMeta()));
    const act = ruleOn(entryOf(edges, first), { ruling: 'coder', ruledFor: 'A' }, rulingMeta('later'));
    const second = decisionsAfter(first, act);
    expect(second.map(({ id, ruling, note }) => [id, ruling, note])).toEqual([['new1', 'coder', undefined]]);
    const undone: Act = inverseAct({ ...act, seq: 2, copyId: 'copy1', at: 9500 }, 'L');
    expect(decisionsAfter(second, undone)).toEqual(first);
  });

  it('notes what to change in the codebook, beside the ruling and in the same act', () => {
    const act = ruleOn(entryOf(edges), { ruling: 'nothing', proposal: ' Say where a passage ends. ' }, rulingMeta());
    expect(act.entries.map((entry) => ('after' in entry ? entry.after : null))[1]).toEqual({
      id: 'new2',
      schemeId: 'seven_outcomes',
      codeIds: ['safety'],
      text: 'Say where a passage ends.',
      decisionId: 'new1',
      by: 'L',
      at: 9000,
    });
  });

  it('a withdrawn ruling leaves its item open', () => {
    const decisions = decisionsAfter([], ruleOn(entryOf(edges), { ruling: 'nothing' }, rulingMeta()));
    const left = decisions.flatMap((decision) => decisionsAfter(decisions, withdrawRuling(decision, 'L')));
    expect(entryOf(edges, left).state).toBe('open');
  });

  it('refuses a ruling that does not fit its item', () => {
    const refused = (given: RulingGiven) => () => ruleOn(entryOf(edges), given, rulingMeta());
    expect(refused({ ruling: 'identical' })).toThrow(RangeError);
    expect(refused({ ruling: 'coder', ruledFor: 'D' })).toThrow(RangeError);
    expect(refused({ ruling: 'edited' })).toThrow(RangeError);
    expect(refused({ ruling: 'edited', edited: [{ codeId: 'safety', start: 4, end: 4 }] })).toThrow(RangeError);
    expect(refused({ ruling: 'edited', edited: [{ codeId: 'hope', start: 0, end: 4 }] })).toThrow(RangeError);
    expect(refused({ ruling: 'edited', edited: [{ codeId: 'voice', start: 0, end: 4, status: 'x' }] })).toThrow(
      RangeError,
    );
  });
});

describe('where a consensus coding says it comes from', () => {
  const suggested = { origin: 'suggestion' as const, evidence: ['safe'], codebookRevision: 2, memo: 'Is it hers?' };
  const sheets = (both: boolean) =>
    edges.map((sheet, at) =>
      at === 0 || both ? { ...sheet, codings: sheet.codings.map((one) => ({ ...one, ...suggested })) } : sheet,
    );
  const made = (both: boolean, given: RulingGiven, revision = 2) => {
    const work = workOf(sheets(both));
    const [entry] = reconciliationQueue(work);
    const meta = rulingMeta('k', {
      scheme: schemeOf(
        revision,
        scheme.codes.map(({ id }) => id),
      ),
    });
    return decisionsAfter([], entry ? ruleOn(entry, given, meta) : null)[0]?.consensus[0];
  };

  it('is a suggestion only if all that it stands on were; a coder’s memo stays with the coder', () => {
    expect(made(true, { ruling: 'every_coder' })).toMatchObject({
      origin: 'suggestion',
      evidence: ['safe'],
      codebookRevision: 2,
    });
    expect(made(false, { ruling: 'every_coder' })).toMatchObject({ origin: 'manual' });
    expect(made(false, { ruling: 'every_coder' })).not.toHaveProperty('evidence');
    expect(made(true, { ruling: 'coder', ruledFor: 'A' })).not.toHaveProperty('memo');
  });

  it('is by the lead’s codebook where the lead made it', () => {
    const edited = [{ codeId: 'safety', start: 0, end: 5 }];
    expect(made(true, { ruling: 'edited', edited }, 7)).toMatchObject({ origin: 'manual', codebookRevision: 7 });
  });
});
