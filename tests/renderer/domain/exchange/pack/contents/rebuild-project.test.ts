import { describe, expect, it } from 'vitest';
import type { Act, Change } from '../../../../../../renderer/domain/coding/change.ts';
import type { Dataset, ProjectState } from '../../../../../../renderer/domain/coding/dataset.ts';
import { isBegunFromReturn } from '../../../../../../renderer/domain/exchange/pack/contents/is-begun-from-return.ts';
import { erasedByPack } from '../../../../../../renderer/domain/exchange/pack/contents/newly-withdrawn.ts';
import { projectFromPack } from '../../../../../../renderer/domain/exchange/pack/contents/project-from-pack.ts';
import {
  planRebuild,
  rebuildIntake,
  rebuildProblem,
} from '../../../../../../renderer/domain/exchange/pack/contents/rebuild-project.ts';
import type { ReturnPack } from '../../../../../../renderer/domain/exchange/pack/pack.ts';
import { caseHash } from '../../../../../../renderer/domain/exchange/text-hash.ts';
import { leadStudy, merged, packFor, returned, stateOf } from '../../../../../support/merging/team-study.ts';
import { ada, ben, cora, sheet, study } from '../../../../../support/study.ts';

const source = leadStudy(3);
const assignments = source.assignments.map((one) => ({
  ...one,
  coderIds: one.narrativeId === 'n1' ? [ben.id, cora.id] : one.narrativeId === 'n2' ? [ben.id] : [cora.id],
}));
const lost: Dataset = { ...source, assignments };
const newLead = { ...ada, id: 'coder-ada-again' };
const fresh = study(0, [newLead]);
const empty = stateOf({ ...fresh, project: { ...fresh.project, id: 'project-2', label: 'Again', copyId: 'copy-2' } });

function wholeReturn(coder: typeof ben, narrativeId: string): ReturnPack {
  const opened = projectFromPack(packFor(lost, coder.id), { copyId: `copy-${coder.id}`, at: 12, fileName: 'pack.age' });
  const state = { ...stateOf(opened), sheets: [sheet(narrativeId, coder, ['safety'])] };
  return returned(state, opened, coder.id, `return-${coder.id}`, true).pack;
}

const fromBen = wholeReturn(ben, 'n2');
const fromCora = wholeReturn(cora, 'n3');

async function rebuiltFrom(...packs: readonly ReturnPack[]): Promise<ProjectState> {
  let state = empty;
  for (const pack of packs) {
    const heads = (pack.base?.narratives ?? []).map(({ text: _text, ...head }) => ({ ...head, words: 9 }));
    const begun = (await rebuildIntake(state, pack, { by: newLead.id, heads, isBegun: true }))?.state ?? state;
    state = merged(begun, source, pack)?.state ?? begun;
  }
  return state;
}

describe('a lead who lost everything', () => {
  it('gets project, narratives, assignments, coders and work back from returns, in any order', async () => {
    const [one, other] = [await rebuiltFrom(fromBen, fromCora), await rebuiltFrom(fromCora, fromBen)];
    expect(one.project).toEqual({ ...source.project, label: 'Again', copyId: 'copy-2' });
    const sorted = ({ narratives, cases, coders, sheets, assignments: assigned }: ProjectState) =>
      [narratives, cases, coders, sheets, assigned].map((list) => list.map((each) => JSON.stringify(each)).sort());
    expect(sorted(one)).toEqual(sorted(other));
    expect(one.narratives.map(({ id }) => id).sort()).toEqual(['n1', 'n2', 'n3']);
    expect(one.assignments.find(({ narrativeId }) => narrativeId === 'n1')?.coderIds).toEqual([ben.id, cora.id]);
    expect(one.coders.map(({ id }) => id).sort()).toEqual([newLead.id, ben.id, cora.id].sort());
    expect(one.sheets).toHaveLength(2);
  });

  it('is told before what a return would bring, and gains nothing by the same one twice', async () => {
    expect(await planRebuild(empty, fromBen, false)).toMatchObject({ cases: 2, narratives: 2, toErase: [] });
    const again = { by: newLead.id, heads: [], isBegun: true };
    expect(await rebuildIntake(await rebuiltFrom(fromBen), fromBen, again)).toBeNull();
  });

  it('cannot begin with work alone, nor in a project that holds another study or came out of a pack', async () => {
    const { base: _base, ...alone } = fromBen;
    const busy = { ...stateOf(study(1)), project: { ...empty.project } };
    expect(rebuildProblem(empty, fromBen, false)).toBeNull();
    expect(rebuildProblem(empty, alone, false)?.code).toBe('no_base');
    expect(rebuildProblem(busy, fromBen, true)?.code).toBe('not_empty');
    expect(
      rebuildProblem({ ...empty, project: { ...empty.project, leadRecipient: 'age1' } }, fromBen, true)?.code,
    ).toBe('not_lead');
    const facts = { by: newLead.id, heads: [], isBegun: true };
    await expect(rebuildIntake(busy, fromBen, facts)).rejects.toThrow(RangeError);
  });

  it('does not get a withdrawn case back', async () => {
    const tombstone = { caseHash: 'f'.repeat(64), narrativeIds: ['n2'], by: ada.id, at: 1 };
    const state = { ...empty, withdrawals: [tombstone] };
    expect(await planRebuild(state, fromBen, false)).toMatchObject({ cases: 1, narratives: 1 });
  });
});

describe('a project that has what its own lead gave it', () => {
  const healthy = stateOf({ ...source, narratives: source.narratives.slice(0, 2), cases: source.cases.slice(0, 2) });

  it('takes nothing from what a return says of the project', async () => {
    expect(rebuildProblem(healthy, fromCora, false)?.code).toBe('not_begun');
    await expect(planRebuild(healthy, fromCora, false)).rejects.toThrow(RangeError);
    const facts = { by: ada.id, heads: [], isBegun: false };
    await expect(rebuildIntake(healthy, fromCora, facts)).rejects.toThrow(RangeError);
  });

  it('is told from one that was begun from a return by its journal', async () => {
    const heads = (fromBen.base?.narratives ?? []).map(({ text: _text, ...head }) => ({ ...head, words: 9 }));
    const begun = await rebuildIntake(empty, fromBen, { by: newLead.id, heads, isBegun: false });
    const merging = merged(healthy, source, fromBen);
    const journal = (act: Act | undefined): readonly Change[] =>
      act ? [{ ...act, seq: 1, copyId: 'copy-2', at: 1 }] : [];
    expect(isBegunFromReturn(journal(begun?.act))).toBe(true);
    expect(merging?.act.entries.length).toBeGreaterThan(0);
    expect(isBegunFromReturn(journal(merging?.act))).toBe(false);
  });

  it('even begun from a return, forgets no case that is here because another return calls it withdrawn', async () => {
    const state = await rebuiltFrom(fromBen);
    const tombstone = { caseHash: await caseHash(source.project.id, 'c1'), narrativeIds: ['x'], by: ben.id, at: 1 };
    const { base } = fromCora;
    if (!base) throw new Error('The return brings no base');
    const pack = { ...fromCora, base: { ...base, withdrawals: [tombstone] } };
    expect(await planRebuild(state, pack, true)).toMatchObject({ toErase: [tombstone] });
    const intake = await rebuildIntake(state, pack, { by: newLead.id, heads: [], isBegun: true });
    expect(intake?.state.withdrawals ?? []).toEqual([]);
  });

  it('gets no withdrawn case back under other narrative ids', async () => {
    const hash = await caseHash(source.project.id, 'c2');
    const state = { ...empty, withdrawals: [{ caseHash: hash, narrativeIds: ['n2-of-then'], by: ada.id, at: 1 }] };
    expect(await planRebuild(state, fromBen, false)).toMatchObject({ cases: 1, narratives: 1 });
  });
});

describe('a case that a pack withdraws', () => {
  it('is erased with all that is here of it, and the journal says who took that over', async () => {
    const hash = await caseHash(source.project.id, 'c2');
    const tombstone = { caseHash: hash, narrativeIds: ['n2'], by: ada.id, at: 5 };
    const present = { ...lost, sheets: [sheet('n2', ben, ['safety']), sheet('n1', ben, ['voice'])] };
    const rest = await erasedByPack(present, [tombstone], { by: ben.id, at: 60 });
    expect(rest.narratives.map(({ id }) => id)).toEqual(['n1', 'n3']);
    expect(rest.sheets.map(({ narrativeId }) => narrativeId)).toEqual(['n1']);
    expect(rest.withdrawals).toEqual([tombstone]);
    expect(rest.changes).toMatchObject([{ seq: 1, at: 60, coderId: ben.id, label: 'withdraw_case', entries: [] }]);
  });
});
