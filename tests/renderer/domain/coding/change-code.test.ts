import { describe, expect, it } from 'vitest';
import { changeCode } from '../../../../renderer/domain/coding/change-code.ts';
import { codingOf, contentOf, schemeOf, sheetAfter, sheetAfterUndo, sheetWith } from '../../../support/sheets.ts';

const change = { codingId: 'a', scheme: schemeOf(4), codeId: 'voice', at: 9000 };

describe('changeCode', () => {
  it('puts another code on the same span and keeps id, status, memo and date', () => {
    const coding = codingOf({ id: 'a', start: 2, end: 5, status: 'unmet', memo: 'Why?' });
    const sheet = sheetWith([coding]);
    const act = changeCode(sheet, change);
    if (!act) throw new Error('nothing was changed');
    const after = sheetAfter(sheet, act);
    expect(after.codings).toEqual([{ ...coding, codeId: 'voice', codebookRevision: 4, updatedAt: 9000 }]);
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
  });

  it('makes a suggestion manual, since its evidence spoke for the other code', () => {
    const suggested = codingOf({ id: 'a', start: 2, end: 5, origin: 'suggestion', evidence: ['safe'] });
    const act = changeCode(sheetWith([suggested]), change);
    expect(act?.entries[0]).toMatchObject({
      after: expect.not.objectContaining({ evidence: expect.anything() }),
    });
    expect(act?.entries[0]).toMatchObject({ after: { origin: 'manual' } });
  });

  it('drops a status that the new scheme has not', () => {
    const coding = codingOf({ id: 'a', start: 2, end: 5, status: 'unmet' });
    const barriers = { ...schemeOf(1, ['funding']), id: 'barriers', statuses: [] };
    const act = changeCode(sheetWith([coding]), { ...change, scheme: barriers, codeId: 'funding' });
    expect(act?.entries[0]).toMatchObject({ after: expect.not.objectContaining({ status: expect.anything() }) });
    expect(act?.entries[0]).toMatchObject({ after: { schemeId: 'barriers', codeId: 'funding' } });
  });

  it('becomes one with the same coding where it is there already: the oldest id, both memos, the status both have', () => {
    const sheet = sheetWith([
      codingOf({ id: 'a', start: 2, end: 5, createdAt: 3000, memo: 'Mine.', status: 'unmet' }),
      codingOf({ id: 'b', start: 2, end: 5, codeId: 'voice', createdAt: 2000, memo: 'Older.', status: 'partly' }),
      codingOf({ id: 'c', start: 2, end: 6, codeId: 'voice' }),
    ]);
    const act = changeCode(sheet, change);
    if (!act) throw new Error('nothing was changed');
    const after = sheetAfter(sheet, act);
    expect(after.codings.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(after.codings[0]?.memo).toBe('Mine.\n\nOlder.');
    expect(after.codings[0]).not.toHaveProperty('status');
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
  });

  it('does nothing if the code is the same, the coding is gone or the sheet is finished', () => {
    const sheet = sheetWith([codingOf({ id: 'a', start: 2, end: 5 })]);
    expect(changeCode(sheet, { ...change, codeId: 'safety' })).toBeNull();
    expect(changeCode(sheet, { ...change, codingId: 'gone' })).toBeNull();
    expect(changeCode({ ...sheet, state: 'finished' }, change)).toBeNull();
  });

  it('throws for a code that the scheme has not', () => {
    expect(() => changeCode(sheetWith([]), { ...change, codeId: 'joy' })).toThrow(RangeError);
  });
});
