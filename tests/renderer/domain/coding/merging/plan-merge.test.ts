import { describe, expect, it } from 'vitest';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { ProjectState } from '../../../../../renderer/domain/coding/dataset.ts';
import type { HashedSheet } from '../../../../../renderer/domain/coding/merging/merge-plan.ts';
import { planMerge } from '../../../../../renderer/domain/coding/merging/plan-merge.ts';
import type { PackRecord } from '../../../../../renderer/domain/coding/pack-record.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { marked, plainHashed } from '../../../../support/merging/plain-hash.ts';
import { leadStudy, stateOf } from '../../../../support/merging/team-study.ts';
import { ben, cora, sheet } from '../../../../support/study.ts';

const source = leadStudy(2);
const lead = stateOf(source);
const first = sheet('n1', ben, ['safety'], 'in_progress');
const second = sheet('n1', ben, ['safety', 'voice']);

function withCoding(fields: Partial<Coding>): Sheet {
  const [coding] = first.codings;
  return { ...first, codings: coding ? [{ ...coding, ...fields }] : [] };
}

interface Given {
  readonly state?: ProjectState;
  readonly held?: readonly HashedSheet[];
  readonly texts?: readonly { readonly id: string; readonly sha256: string }[];
  readonly readable?: ReadonlyMap<string, string>;
}

function outcomes(sheets: readonly HashedSheet[], given: Given = {}) {
  const held = given.held ?? [];
  const state = { ...(given.state ?? lead), sheets: held.map((version) => version.sheet) };
  const readable = given.readable ?? new Map(source.narratives.map(({ id, text }) => [id, text]));
  const incoming = { coder: ben, sheets, texts: given.texts ?? source.narratives };
  return planMerge(state, incoming, held, readable).sheets.map(({ outcome }) => outcome);
}

describe('the dry run of a merge', () => {
  it('tells new, same, newer, older and forked sheets apart', () => {
    const fork = marked(sheet('n1', ben, ['rights']), first);
    expect(outcomes([marked(first)])).toEqual(['new']);
    expect(outcomes([marked(first)], { held: [marked(first)] })).toEqual(['same']);
    expect(outcomes([marked(second, first)], { held: [marked(first)] })).toEqual(['newer']);
    expect(outcomes([marked(first)], { held: [marked(second, first)] })).toEqual(['older']);
    expect(outcomes([fork], { held: [marked(second, first)] })).toEqual(['fork']);
  });

  it('names the case of each narrative, and what is held of it', () => {
    const plan = planMerge(lead, { coder: ben, sheets: [marked(first)], texts: [] }, [], new Map());
    expect(plan).toMatchObject({ coder: ben, sheets: [{ narrativeId: 'n1', caseId: 'c1', held: null }] });
  });

  it('leaves out what is of no narrative here, of a withdrawn one, or of another text', () => {
    const tombstone = { caseHash: 'f'.repeat(64), narrativeIds: ['n9'], by: 'lead', at: 1 };
    const stranger = marked({ ...first, narrativeId: 'n9' });
    expect(outcomes([stranger])).toEqual(['unknown_narrative']);
    expect(outcomes([stranger], { state: { ...lead, withdrawals: [tombstone] } })).toEqual(['withdrawn']);
    expect(outcomes([marked(first)], { texts: [{ id: 'n1', sha256: '0' }] })).toEqual(['other_text']);
    expect(outcomes([marked(first)], { readable: new Map() })).toEqual(['other_text']);
  });

  it.each([
    ['a code', withCoding({ codeId: 'weather' })],
    ['a status', withCoding({ status: 'sunny' })],
    ['a revision', withCoding({ codebookRevision: 9 })],
    ['a codebook', withCoding({ schemeId: 'other' })],
    ['a revision that it was finished under', { ...first, finishedUnder: { seven_outcomes: 9 } }],
  ])('leaves out a sheet with %s that is not here', (_what, unknown) => {
    expect(outcomes([marked(unknown)])).toEqual(['unknown_code']);
  });

  it.each([
    ['ends beyond its text', { end: 500 }],
    ['is empty', { start: 8, end: 8 }],
    ['begins before its text', { start: -1 }],
  ])('leaves out a sheet with a coded segment that %s', (_what, span) => {
    expect(outcomes([marked(withCoding(span))])).toEqual(['damaged']);
  });

  it('leaves out a sheet with a coded segment that cuts a character in two', () => {
    const readable = new Map([['n1', 'He 😀 plays football']]);
    expect(outcomes([marked(withCoding({ start: 0, end: 4 }))], { readable })).toEqual(['damaged']);
    expect(outcomes([marked(withCoding({ start: 3, end: 5 }))], { readable })).toEqual(['new']);
  });

  it('leaves out a sheet whose coded segments share an id with others', () => {
    const [taken] = sheet('n2', cora, ['safety']).codings;
    const held = { ...lead, sheets: [sheet('n2', cora, ['safety'])] };
    const thief = marked(withCoding({ id: taken?.id ?? '' }));
    const texts = new Map(source.narratives.map(({ id, text }) => [id, text]));
    const plan = planMerge(held, { coder: ben, sheets: [thief], texts: source.narratives }, [], texts);
    expect(plan.sheets.map(({ outcome }) => outcome)).toEqual(['damaged']);
    const twice = { ...first, codings: [...first.codings, ...first.codings] };
    expect(outcomes([marked(twice)])).toEqual(['damaged']);
  });

  it('takes a newer version that keeps the ids of the coded segments it had', () => {
    const [incoming] = plainHashed([second]);
    expect(incoming?.sheet.codings[0]?.id).toBe(first.codings[0]?.id);
    expect(outcomes([marked(second, first)], { held: [marked(first)] })).toEqual(['newer']);
  });
});

describe('whose work a plan says it is', () => {
  const own = { ...lead, packs: [madeFor(ben.id)] };
  const standing = (state: ProjectState, coder: Coder) =>
    planMerge(state, { coder, packId: 'pack-1', sheets: [], texts: [] }, [], new Map());

  it('is told by the project’s own names, never by the pack’s alone', () => {
    expect(standing(own, ben)).toMatchObject({ coderStanding: 'known', heldCoder: ben, answersOwnPack: true });
    const posing = { ...ben, name: 'Cora Lund' };
    expect(standing(own, posing)).toMatchObject({ coderStanding: 'renamed', heldCoder: ben, answersOwnPack: true });
    const ghost = { ...ben, id: 'coder-ghost' };
    expect(standing(own, ghost)).toMatchObject({ coderStanding: 'unknown', heldCoder: null, answersOwnPack: false });
  });

  it('is nobody’s answer to a pack that was made for somebody else, or that nobody here made', () => {
    expect(standing({ ...lead, packs: [madeFor('coder-cora')] }, ben).answersOwnPack).toBe(false);
    expect(standing(lead, ben).answersOwnPack).toBe(false);
  });
});

function madeFor(coderId: string): PackRecord {
  return {
    ...{ id: 'pack-1', kind: 'coding', passage: 'made', packId: 'pack-1', coderId, recipient: 'age1' },
    ...{ madeAt: 1, at: 1, fileName: 'pack.age', narrativeIds: [] },
  };
}
