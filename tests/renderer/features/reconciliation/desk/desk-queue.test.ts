import { describe, expect, it } from 'vitest';
import { reconciliationQueue } from '../../../../../renderer/domain/reconciliation/queue.ts';
import { queueWork } from '../../../../../renderer/domain/reconciliation/queue-work.ts';
import { everything } from '../../../../../renderer/features/reconciliation/desk/desk-choice.ts';
import { deskQueue, shownItems } from '../../../../../renderer/features/reconciliation/desk/desk-queue.ts';
import { QueueKeeper } from '../../../../../renderer/features/reconciliation/desk/queue-keeper.ts';
import { deskStudy } from '../../../../support/reconciliation/desk-study.ts';
import { staleStudy } from '../../../../support/reconciliation/stale-study.ts';

const caseIds = new Map(['n1', 'n2', 'n3', 'n4', 'n5'].map((id) => [id, id.replace('n', 'c')]));
const entriesOf = (study = deskStudy()) => reconciliationQueue(queueWork(study, { tolerance: 0 }));
const sorted = (passesIdentical = true, choice = everything) =>
  deskQueue(entriesOf(), { choice, passesIdentical, caseIds });

describe('the queue of the desk', () => {
  it('keeps apart what all coded alike and what one coder coded, which are settled in one act each', () => {
    const queue = sorted();
    expect(queue.items).toHaveLength(9);
    expect(queue.identical.map(({ narrativeId }) => narrativeId)).toEqual(['n1', 'n3']);
    expect(queue.singleNarratives).toBe(1);
  });

  it('holds what all coded alike among its items where the round wants each looked at', () => {
    const queue = sorted(false);
    expect(queue.items).toHaveLength(11);
    expect(queue.identical).toEqual([]);
  });

  it('is narrowed by a part of the case’s id, in any case', () => {
    expect(sorted(true, { ...everything, caseText: ' C2 ' }).chosen).toHaveLength(4);
    expect(sorted(true, { ...everything, caseText: 'c9' }).chosen).toEqual([]);
  });

  it('counts each state, whatever states are shown', () => {
    const queue = deskQueue(entriesOf(staleStudy()), { choice: everything, passesIdentical: true, caseIds });
    expect([...queue.counts]).toEqual(
      expect.arrayContaining([
        ['open', 6],
        ['stale', 3],
      ]),
    );
    expect(shownItems(queue, { ...everything, states: 'stale' }, null)).toHaveLength(3);
  });

  it('keeps the item at hand in its place once it is no longer of the choice', () => {
    const queue = sorted();
    const settled = { ...everything, states: 'settled' as const };
    const key = queue.items[3]?.key ?? '';
    expect(shownItems(queue, settled, null)).toEqual([]);
    expect(shownItems(queue, settled, key).map((entry) => entry.key)).toEqual([key]);
    const voice = sorted(true, { ...everything, codeId: 'voice' });
    const outside = voice.items[0]?.key ?? '';
    expect(shownItems(voice, everything, outside).map((entry) => entry.key)[0]).toBe(outside);
  });
});

describe('the keeper of the queue', () => {
  it('gives what the whole queue is, and looks again only at a narrative whose records changed', () => {
    const study = deskStudy();
    const work = queueWork(study, { tolerance: 0 });
    const keeper = new QueueKeeper();
    for (const id of keeper.meet(work)) keeper.look(id);
    expect(keeper.entries()).toEqual(reconciliationQueue(work));
    const sheets = study.sheets.map((sheet) =>
      sheet.narrativeId === 'n2' ? { ...sheet, revision: sheet.revision + 1 } : sheet,
    );
    const next = queueWork({ ...study, sheets }, { tolerance: 0 });
    expect(keeper.meet(next)).toEqual(['n2']);
    keeper.look('n2');
    expect(keeper.entries()).toEqual(reconciliationQueue(next));
  });

  it('looks at everything again under another tolerance', () => {
    const study = deskStudy();
    const keeper = new QueueKeeper();
    for (const id of keeper.meet(queueWork(study, { tolerance: 0 }))) keeper.look(id);
    expect(keeper.meet(queueWork(study, { tolerance: 40 }))).toHaveLength(5);
  });
});
