import { describe, expect, it } from 'vitest';
import { changeMemo, changeSheetMemo } from '../../../../renderer/domain/coding/change-memo.ts';
import { codingOf, contentOf, sheetAfter, sheetAfterUndo, sheetWith } from '../../../support/sheets.ts';

const sheet = sheetWith([codingOf({ id: 'a', start: 0, end: 5, memo: 'Why?', updatedAt: 8000 })]);

describe('changeMemo', () => {
  it('writes the memo as it was typed, and an undo brings the old one back', () => {
    const act = changeMemo(sheet, { codingId: 'a', memo: ' Ask Ana.\n', at: 9000 });
    if (!act) throw new Error('nothing was changed');
    const after = sheetAfter(sheet, act);
    expect(after.codings[0]).toMatchObject({ memo: ' Ask Ana.\n', updatedAt: 9000 });
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
  });

  it('takes a memo of white space alone for none', () => {
    const act = changeMemo(sheet, { codingId: 'a', memo: ' \n', at: 10 });
    expect(act?.entries[0]).toMatchObject({ after: expect.not.objectContaining({ memo: expect.anything() }) });
    expect(act?.entries[0]).toMatchObject({ after: { updatedAt: 8000 } });
    const plain = sheetWith([codingOf({ id: 'a', start: 0, end: 5 })]);
    expect(changeMemo(plain, { codingId: 'a', memo: '  ', at: 1 })).toBeNull();
  });

  it('does nothing if the memo is the same, the coding is gone or the sheet is finished', () => {
    expect(changeMemo(sheet, { codingId: 'a', memo: 'Why?', at: 1 })).toBeNull();
    expect(changeMemo(sheet, { codingId: 'gone', memo: 'New', at: 1 })).toBeNull();
    expect(changeMemo({ ...sheet, state: 'finished' }, { codingId: 'a', memo: 'New', at: 1 })).toBeNull();
  });
});

describe('changeSheetMemo', () => {
  it('writes the memo of the sheet, which starts it, and keeps all else', () => {
    const blank = sheetWith([], { dismissed: ['voice@0-5'] });
    const act = changeSheetMemo(blank, { memo: 'Short text.' });
    if (!act) throw new Error('nothing was changed');
    expect(act.label).toBe('change_sheet_memo');
    const after = sheetAfter(blank, act);
    expect(after).toMatchObject({ memo: 'Short text.', state: 'in_progress', dismissed: ['voice@0-5'], codings: [] });
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(blank));
  });

  it('removes the memo if it is emptied', () => {
    const act = changeSheetMemo({ ...sheet, memo: 'Old' }, { memo: '' });
    expect(act?.entries).toEqual([
      {
        table: 'sheets',
        narrativeId: 'n1',
        coderId: 'c1',
        before: { state: 'in_progress', finishedUnder: {}, memo: 'Old', reopenings: [] },
        after: { state: 'in_progress', finishedUnder: {}, reopenings: [] },
      },
    ]);
  });

  it('does nothing if the memo is the same or the sheet is finished', () => {
    expect(changeSheetMemo(sheet, { memo: '' })).toBeNull();
    expect(changeSheetMemo({ ...sheet, memo: 'Old' }, { memo: 'Old' })).toBeNull();
    expect(changeSheetMemo({ ...sheet, state: 'finished' }, { memo: 'New' })).toBeNull();
  });
});
