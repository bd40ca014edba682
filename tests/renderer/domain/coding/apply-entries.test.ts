import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../../renderer/domain/coding/apply-entries.ts';
import type { Entry } from '../../../../renderer/domain/coding/change.ts';
import type { ProjectState } from '../../../../renderer/domain/coding/dataset.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { coding, narrative } from '../../../support/acts.ts';

const lead = { id: 'lead', name: 'Asha', initials: 'A', role: 'lead', active: true } as const;
const where = { narrativeId: 'narrative-1', coderId: 'lead' };
const meta = { copyId: 'this copy', at: 2_000 };

function sheetWith(codings: Sheet['codings'], narrativeId = 'narrative-1'): Sheet {
  const face = { state: 'in_progress', finishedUnder: {}, reopenings: [] } as const;
  return { narrativeId, coderId: 'lead', copyId: 'old copy', ...face, codings, revision: 7, lineage: ['h'] };
}

function stateWith(sheets: readonly Sheet[], narratives = 2): ProjectState {
  const heads = Array.from({ length: narratives }, (_, index) => ({ ...narrative(index + 1), words: 3 }));
  return {
    project: {
      id: 'project',
      label: 'Pilot',
      createdAt: 0,
      copyId: 'this copy',
      activeSchemeId: 'two_codes',
      settings: { suggestions: 'never' },
    },
    schemes: [],
    coders: [lead],
    cases: [],
    narratives: heads,
    sheets,
    rounds: [],
    assignments: [],
    decisions: [],
    proposals: [],
    packs: [],
    packKeys: [],
    openings: [],
    withdrawals: [],
  };
}

const add = (id: string, more = {}): Entry => ({
  table: 'codings',
  ...where,
  id,
  before: null,
  after: coding(id, more),
});

function applied(state: ProjectState, ...entries: Entry[]): ProjectState {
  const result = applyEntries(state, entries, meta);
  if ('problem' in result) throw new Error(`${result.problem.code} at ${result.problem.place}`);
  return result.state;
}

function problem(state: ProjectState, ...entries: Entry[]) {
  const result = applyEntries(state, entries, meta);
  return 'problem' in result ? `${result.problem.code} at ${result.problem.place}` : null;
}

describe('applying entries', () => {
  it('makes a missing sheet, in progress, at revision 1', () => {
    expect(applied(stateWith([]), add('a')).sheets).toEqual([
      {
        ...where,
        copyId: 'this copy',
        state: 'in_progress',
        finishedUnder: {},
        reopenings: [],
        codings: [coding('a', { updatedAt: 2_000 })],
        revision: 1,
        lineage: [],
      },
    ]);
  });

  it('raises a revision once however many entries touch the sheet, and keeps the lineage', () => {
    const [sheet] = applied(stateWith([sheetWith([])]), add('a'), add('b'), add('c')).sheets;
    expect(sheet).toMatchObject({ revision: 8, copyId: 'this copy', lineage: ['h'] });
    expect(sheet?.codings).toHaveLength(3);
  });

  it('leaves everything else the same object', () => {
    const before = stateWith([sheetWith([]), sheetWith([coding('z')], 'narrative-2')]);
    const after = applied(before, add('a'));
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(after.narratives).toBe(before.narratives);
    expect(after.coders).toBe(before.coders);
    expect(before.sheets[0]?.codings).toEqual([]);
  });

  it('keeps codings in the order of the text', () => {
    const late = coding('late', { start: 30, end: 40 });
    const state = stateWith([sheetWith([coding('early', { start: 3, end: 9 }), late])]);
    const [sheet] = applied(state, add('new', { start: 3, end: 12 }), add('first', { start: 0, end: 99 })).sheets;
    expect(sheet?.codings.map(({ id }) => id)).toEqual(['first', 'early', 'new', 'late']);
  });

  it('never lets updatedAt fall, not even when the clock did', () => {
    const current = coding('a', { updatedAt: 9_000 });
    const after = coding('a', { status: 'unmet', updatedAt: 100 });
    const entry: Entry = { table: 'codings', ...where, id: 'a', before: current, after };
    expect(applied(stateWith([sheetWith([current])]), entry).sheets[0]?.codings[0]).toMatchObject({
      status: 'unmet',
      updatedAt: 9_000,
    });
  });

  it('compares the record that is there with before, all but updatedAt', () => {
    const state = stateWith([sheetWith([coding('a', { memo: 'kept', updatedAt: 1_999 })])]);
    const remove = (before: ReturnType<typeof coding>): Entry => ({
      table: 'codings',
      ...where,
      id: 'a',
      before,
      after: null,
    });
    expect(problem(state, remove(coding('a')))).toBe('stale at sheets narrative-1 lead codings a');
    expect(problem(state, add('a'))).toBe('stale at sheets narrative-1 lead codings a');
    expect(problem(state, remove(coding('a', { memo: 'kept' })))).toBeNull();
  });

  it('changes a face without its codings, and takes a blank face for none', () => {
    const state = stateWith([{ ...sheetWith([coding('a')]), memo: 'old' }]);
    const face = { state: 'in_progress', finishedUnder: {}, reopenings: [] } as const;
    const finish: Entry = {
      table: 'sheets',
      ...where,
      before: { ...face, memo: 'old' },
      after: { ...face, state: 'finished', finishedUnder: { two_codes: 3 } },
    };
    const [sheet] = applied(state, finish).sheets;
    expect(sheet).toMatchObject({ state: 'finished', finishedUnder: { two_codes: 3 }, revision: 8 });
    expect(sheet).not.toHaveProperty('memo');
    expect(sheet?.codings).toHaveLength(1);
    const blank = { ...sheetWith([]), state: 'not_started' as const };
    expect(problem(stateWith([blank]), { table: 'sheets', ...where, before: null, after: face })).toBeNull();
  });

  it('applies all entries of an act or none', () => {
    const state = stateWith([sheetWith([])]);
    expect(problem(state, add('a'), { table: 'coders', id: 'lead', before: null, after: null })).toBe(
      'stale at coders lead',
    );
    expect(state.sheets[0]?.codings).toEqual([]);
  });

  it('refuses a sheet of nobody and on nothing, a coder who would leave sheets behind, and an import', () => {
    const state = stateWith([sheetWith([])]);
    const entry = add('a');
    if (entry.table !== 'codings') throw new Error('A coding entry was expected');
    expect(problem(state, { ...entry, narrativeId: 'none' })).toBe('unknown_narrative at none');
    expect(problem(state, { ...entry, coderId: 'nobody' })).toBe('unknown_coder at nobody');
    expect(problem(state, { table: 'coders', id: 'lead', before: lead, after: null })).toBe('in_use at coders lead');
    expect(problem(state, { table: 'cases', id: 'C1', change: 'added' })).toBe('content_needed at cases C1');
  });

  it('adds one code to a sheet of 1,000 among 2,000 narratives in well under a millisecond', () => {
    const codings = Array.from({ length: 1_000 }, (_, index) => coding(`c${index}`, { start: index, end: index + 5 }));
    const sheets = Array.from({ length: 2_000 }, (_, index) => sheetWith([], `narrative-${index + 1}`));
    const state = stateWith([...sheets.slice(0, -1), sheetWith(codings, 'narrative-2000')], 2_000);
    const after = coding('new', { start: 500, end: 510 });
    const last = { narrativeId: 'narrative-2000', coderId: 'lead' };
    const entry: Entry = { table: 'codings', ...last, id: 'new', before: null, after };
    const times = Array.from({ length: 101 }, () => {
      const start = performance.now();
      applied(state, entry);
      return performance.now() - start;
    }).sort((left, right) => left - right);
    expect(times[50]).toBeLessThan(1);
  });
});
