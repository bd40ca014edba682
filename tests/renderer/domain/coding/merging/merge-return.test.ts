import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../../../renderer/domain/coding/dataset.ts';
import type { HashedSheet } from '../../../../../renderer/domain/coding/merging/merge-plan.ts';
import { mergeReturn } from '../../../../../renderer/domain/coding/merging/merge-return.ts';
import { planMerge } from '../../../../../renderer/domain/coding/merging/plan-merge.ts';
import { receivedBlocks } from '../../../../../renderer/domain/coding/received-journal.ts';
import { marked, plainHashed } from '../../../../support/merging/plain-hash.ts';
import { leadStudy, stateOf } from '../../../../support/merging/team-study.ts';
import { ada, ben, sheet } from '../../../../support/study.ts';

const source = leadStudy(2);
const texts = new Map(source.narratives.map(({ id, text }) => [id, text]));
const lead = stateOf(source);
const first = { ...sheet('n1', ben, ['safety'], 'in_progress'), copyId: 'copy-ben', revision: 3 };
const second = { ...sheet('n1', ben, ['safety', 'voice']), copyId: 'copy-ben', revision: 5 };
const forked = { ...sheet('n1', ben, ['rights']), copyId: 'copy-laptop', revision: 4 };
const change: Change = {
  ...{ seq: 1, copyId: 'copy-ben', at: 5, coderId: ben.id, scope: { narrativeId: 'n1', coderId: ben.id } },
  ...{
    label: 'finish_sheet',
    entries: [{ table: 'sheets', narrativeId: 'n1', coderId: ben.id, before: null, after: null }],
  },
};
const record = (id: string) => ({
  ...({
    id,
    kind: 'return',
    passage: 'opened',
    packId: 'pack',
    coderId: ben.id,
    recipient: 'age1',
    madeAt: 1,
  } as const),
  ...{ at: 2, fileName: 'return.age', narrativeIds: ['n1'] },
});

function merge(
  state: ProjectState,
  sheets: readonly HashedSheet[],
  given: { id?: string; choice?: 'held' | 'incoming'; changes?: readonly Change[]; addsCoder?: boolean } = {},
) {
  const held = plainHashed(state.sheets.filter(({ coderId }) => coderId === ben.id));
  const plan = planMerge(state, { coder: ben, sheets, texts: source.narratives }, held, texts);
  const choices = new Map(given.choice ? [['n1', given.choice] as const] : []);
  const changes = given.changes ?? [change];
  return mergeReturn(state, {
    plan,
    choices,
    record: record(given.id ?? 'r1'),
    journal: receivedBlocks(changes),
    by: ada.id,
    addsCoder: given.addsCoder ?? false,
  });
}

function stateAfter(
  state: ProjectState,
  ...asked: Parameters<typeof merge> extends [unknown, ...infer Rest] ? Rest : never
) {
  return merge(state, ...asked)?.state ?? state;
}

describe('the merge of a return', () => {
  it('takes a new sheet in and tells of it, of the pack, and of the coder’s journal', () => {
    const merged = merge(lead, [marked(first)]);
    expect(merged?.state.sheets).toEqual([{ ...marked(first).sheet, revision: 1 }]);
    expect(merged?.received).toEqual([{ copyId: 'copy-ben', block: 0, changes: [change] }]);
    expect(merged?.act).toMatchObject({ coderId: ada.id, scope: 'project', label: 'merge_return' });
    expect(merged?.act.entries).toEqual([
      { table: 'packs', id: 'r1', before: null, after: record('r1') },
      { table: 'received', narrativeId: 'n1', coderId: ben.id, before: null, after: marked(first).hash },
    ]);
  });

  it('lets a newer sheet follow, written by its own copy, with a revision above both', () => {
    const held = { ...marked(first).sheet, revision: 9 };
    const [next] = stateAfter({ ...lead, sheets: [held] }, [marked(second, first)]).sheets;
    expect(next).toMatchObject({ copyId: 'copy-ben', revision: 10, codings: second.codings });
  });

  it.each([null, 9])('counts revisions here, however high the one is that the pack claims (held: %s)', (revision) => {
    const held = revision === null ? [] : [{ ...marked(first).sheet, revision }];
    const claim = marked({ ...second, revision: 2 ** 40 }, first);
    const [next] = stateAfter({ ...lead, sheets: held }, [claim]).sheets;
    expect(next?.revision).toBe(revision === null ? 1 : 10);
  });

  it('changes nothing by an older sheet but notes the pack', () => {
    const held = { ...lead, sheets: [marked(second, first).sheet] };
    const merged = merge(held, [marked(first)]);
    expect(merged?.state.sheets).toBe(held.sheets);
    expect(merged?.act.entries.map(({ table }) => table)).toEqual(['packs']);
  });

  it('is nothing for a pack that was merged before', () => {
    expect(merge(stateAfter(lead, [marked(first)]), [marked(first)])).toBeNull();
  });

  it.each(['held', 'incoming'] as const)('keeps of a fork the version that was not chosen, when %s is', (choice) => {
    const state = stateAfter(lead, [marked(first)]);
    const merged = merge(state, [marked(forked)], { id: 'r2', choice });
    const [own, other] = choice === 'held' ? [first, forked] : [forked, first];
    expect(merged?.state.sheets).toMatchObject([{ codings: own.codings, copyId: own.copyId }]);
    const entry = { before: marked(first).hash, after: marked(own).hash, setAside: { codings: other.codings } };
    expect(merged?.act.entries.at(-1)).toMatchObject(entry);
    expect(merge(merged?.state ?? state, [marked(forked)], { id: 'r2', choice })).toBeNull();
    expect(stateAfter(merged?.state ?? state, [marked(first)], { id: 'r3' }).sheets).toMatchObject([
      { codings: own.codings },
    ]);
  });

  it('lets what follows the version that was chosen go on without asking again', () => {
    const state = stateAfter(stateAfter(lead, [marked(first)]), [marked(forked)], { id: 'r2', choice: 'incoming' });
    const next = { ...forked, memo: 'Looked at again.' };
    expect(stateAfter(state, [marked(next, forked)], { id: 'r3' }).sheets).toMatchObject([
      { memo: 'Looked at again.' },
    ]);
  });

  it('throws while nobody has chosen, and if the sheet has moved on since the plan', () => {
    const state = stateAfter(lead, [marked(first)]);
    expect(() => merge(state, [marked(forked)], { id: 'r2' })).toThrow(RangeError);
    const plan = planMerge(lead, { coder: ben, sheets: [marked(first)], texts: source.narratives }, [], texts);
    const facts = { plan, choices: new Map(), record: record('r2'), journal: [], by: ada.id };
    expect(() => mergeReturn(state, facts)).toThrow(RangeError);
  });

  it('adds a coder who came after the state that was restored if the lead says so, and keeps the record of one who is here', () => {
    const before = { ...lead, coders: [ada] };
    expect(() => merge(before, [marked(first)])).toThrow(RangeError);
    const lost = merge(before, [marked(first)], { addsCoder: true });
    expect(lost?.state.coders).toEqual([ada, ben]);
    expect(lost?.act.entries).toContainEqual({ table: 'coders', id: ben.id, before: null, after: ben });
    const renamed = { ...lead, coders: [ada, { ...ben, name: 'Benjamin Hale' }] };
    expect(stateAfter(renamed, [marked(first)]).coders).toBe(renamed.coders);
  });

  it('brings back nothing of a withdrawn case: neither the sheet nor what the journal says of it', () => {
    const tombstone = { caseHash: 'f'.repeat(64), narrativeIds: ['n1'], by: ada.id, at: 1 };
    const rest = { narratives: lead.narratives.slice(1), withdrawals: [tombstone] };
    const merged = merge({ ...lead, ...rest }, [marked(first)]);
    expect(merged?.state.sheets).toEqual([]);
    expect(merged?.received).toEqual([{ copyId: 'copy-ben', block: 0, changes: [{ ...change, entries: [] }] }]);
  });

  it('lets no packed block in that tells of a withdrawn case', () => {
    const tombstone = { caseHash: 'f'.repeat(64), narrativeIds: ['n1'], by: ada.id, at: 1 };
    const state = { ...lead, narratives: lead.narratives.slice(1), withdrawals: [tombstone] };
    const plan = planMerge(state, { coder: ben, sheets: [], texts: [] }, [], texts);
    const facts = { plan, choices: new Map(), record: record('r1'), by: ada.id };
    const packed = (narrativeId: string) => ({ copyId: 'copy-ben', block: 0, narrativeIds: [narrativeId], packed: '' });
    expect(() => mergeReturn(state, { ...facts, journal: [packed('n1')] })).toThrow(RangeError);
    expect(mergeReturn(state, { ...facts, journal: [packed('n2')] })?.received).toEqual([packed('n2')]);
  });
});
