import { describe, expect, it } from 'vitest';
import { removeCoding } from '../../../../renderer/domain/coding/remove-coding.ts';
import { codingOf, contentOf, sheetAfter, sheetAfterUndo, sheetWith } from '../../../support/sheets.ts';

const sheet = sheetWith([
  codingOf({ id: 'a', start: 0, end: 5, memo: 'Why?' }),
  codingOf({ id: 'b', start: 0, end: 5 }),
]);

describe('removeCoding', () => {
  it('takes off the one coding, and an undo brings it back whole', () => {
    const act = removeCoding(sheet, { codingId: 'a' });
    if (!act) throw new Error('nothing was removed');
    const after = sheetAfter(sheet, act);
    expect(after.codings.map(({ id }) => id)).toEqual(['b']);
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
  });

  it('does nothing without the coding or on a finished sheet', () => {
    expect(removeCoding(sheet, { codingId: 'gone' })).toBeNull();
    expect(removeCoding({ ...sheet, state: 'finished' }, { codingId: 'a' })).toBeNull();
  });
});
