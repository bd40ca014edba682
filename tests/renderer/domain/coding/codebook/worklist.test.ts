import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../../../codebook/scheme.ts';
import { applyEntries } from '../../../../../renderer/domain/coding/apply-entries.ts';
import { confirmSheet } from '../../../../../renderer/domain/coding/codebook/confirm-sheet.ts';
import { archiveCode, changeCode, mergeCode } from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { worklist } from '../../../../../renderer/domain/coding/codebook/worklist.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ada, ben, codebook, sheet, study } from '../../../../support/study.ts';
import { revised } from './small-scheme.ts';

const first = codebook();
const withCode = (scheme: Scheme) =>
  revised(scheme, (codes) => {
    const { key: _key, ...safety } = codes[0] ?? scheme.codes[0] ?? never();
    return [...codes, { ...safety, id: 'pets', name: 'Pets', colour: '#111111' }];
  });
const never = (): never => {
  throw new Error('The seven outcomes have codes');
};
const reasons = (sheets: readonly Sheet[], ...later: readonly Scheme[]) =>
  worklist(sheets, [first, ...later], first.id).map((entry) => [entry.sheet.narrativeId, entry.reasons]);
const redefined = revised(first, (codes) => changeCode(codes, 'safety', { definition: 'Other words.' }));

describe('the worklist', () => {
  it('names sheets with codings of a code whose meaning changed, and no others', () => {
    const sheets = [sheet('n1', ada, ['safety', 'voice']), sheet('n2', ada, ['voice']), sheet('n3', ada, [])];
    expect(reasons(sheets, redefined)).toEqual([['n1', [{ kind: 'changed', codeId: 'safety', segments: 1 }]]]);
  });

  it.each([
    ['its name', { name: 'Safe' }],
    ['its colour', { colour: '#123456' }],
    ['its key', { key: '9' }],
    ['its keywords', { keywords: ['safe'] }],
    ['its examples', { examples: [] }],
  ])('calls for nothing where only %s changed', (_what, change) => {
    const second = revised(first, (codes) => changeCode(codes, 'safety', change));
    expect(reasons([sheet('n1', ada, ['safety'])], second)).toEqual([]);
  });

  it('says what became of a code that is archived', () => {
    const sheets = [sheet('n1', ada, ['safety'])];
    const turn = (scheme: Scheme) => reasons(sheets, scheme)[0]?.[1];
    const one = (kind: string) => [{ kind, codeId: 'safety', segments: 1 }];
    expect(turn(revised(first, (codes) => archiveCode(codes, 'safety')))).toEqual(one('archived'));
    expect(turn(revised(first, (codes) => mergeCode(codes, 'safety', 'voice')))).toEqual(one('merged'));
    const split = revised(first, (codes) => archiveCode(codes, 'safety', ['voice', 'rights']));
    expect(turn(split)).toEqual(one('split'));
  });

  it('names every sheet that was finished before a code came, and none that was never finished', () => {
    const sheets = [sheet('n1', ada, []), sheet('n2', ada, ['voice'], 'in_progress')];
    expect(reasons(sheets, withCode(first))).toEqual([['n1', [{ kind: 'not_looked_for', codeId: 'pets' }]]]);
  });

  it('keeps a sheet that was opened again for a new code until it is finished under the newest revision', () => {
    const finished = sheet('n1', ada, ['voice']);
    const wanted = [['n1', [{ kind: 'not_looked_for', codeId: 'pets' }]]];
    expect(reasons([finished], withCode(first))).toEqual(wanted);
    expect(reasons([{ ...finished, state: 'in_progress' }], withCode(first))).toEqual(wanted);
    expect(reasons([{ ...finished, finishedUnder: { [first.id]: 2 } }], withCode(first))).toEqual([]);
  });

  it('names a sheet again if its code was archived when it was finished and is back', () => {
    const second = revised(first, (codes) => archiveCode(codes, 'safety'));
    const third = { ...first, revision: 3 };
    const finished = { ...sheet('n1', ada, []), finishedUnder: { [first.id]: 2 } };
    expect(reasons([finished], second, third)).toEqual([['n1', [{ kind: 'not_looked_for', codeId: 'safety' }]]]);
  });

  it('is about nothing if a later revision takes the change back', () => {
    expect(reasons([sheet('n1', ada, ['safety'])], redefined, { ...first, revision: 3 })).toEqual([]);
  });

  it('takes a coding of an open sheet by the revision that it was made under, or its sheet was finished under since', () => {
    const open = sheet('n1', ada, ['safety'], 'in_progress');
    expect(reasons([open], redefined)).toHaveLength(1);
    expect(reasons([{ ...open, finishedUnder: { [first.id]: 2 } }], redefined)).toEqual([]);
    const later = { ...open, codings: open.codings.map((coding) => ({ ...coding, codebookRevision: 2 })) };
    expect(reasons([later], redefined)).toEqual([]);
  });

  it('is empty under the first revision, and where other schemes changed', () => {
    expect(worklist([sheet('n1', ada, ['safety'])], [first], first.id)).toEqual([]);
    const other = { ...redefined, id: 'other' };
    expect(worklist([sheet('n1', ada, ['safety'])], [first, other], first.id)).toEqual([]);
  });
});

describe('looking at a sheet again and leaving it as it is', () => {
  const schemes = [first, redefined];
  const state = heldProject({ ...study(1), schemes, sheets: [sheet('n1', ben, ['safety'])] }).state();
  const details = { schemes, activeSchemeId: first.id, at: 7, othersVisible: true };

  it('takes it off the list by one act that says what could be seen by then', () => {
    const act = confirmSheet(state.sheets[0] ?? never(), details);
    if (!act) throw new Error('nothing to confirm');
    expect(act).toMatchObject({ coderId: ben.id, label: 'finish_sheet', scope: { narrativeId: 'n1' } });
    const applied = applyEntries(state, act.entries, { copyId: 'copy-1', at: 7 });
    if ('problem' in applied) throw new Error(applied.problem.code);
    const [after] = applied.state.sheets;
    expect(after).toMatchObject({ state: 'finished', finishedUnder: { [first.id]: 2 } });
    expect(after?.reopenings).toEqual([{ at: 7, othersVisible: true }]);
    expect(worklist(applied.state.sheets, schemes, first.id)).toEqual([]);
  });

  it('is nothing on a sheet that is open, or finished under the newest revision', () => {
    expect(confirmSheet(sheet('n1', ben, ['safety'], 'in_progress'), details)).toBeNull();
    const done = { ...sheet('n1', ben, ['safety']), finishedUnder: { [first.id]: 2 } };
    expect(confirmSheet(done, details)).toBeNull();
  });
});
