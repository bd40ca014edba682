import { describe, expect, it } from 'vitest';
import { finishSheet, reopenSheet } from '../../../../renderer/domain/coding/finish-sheet.ts';
import { codingOf, contentOf, schemeOf, sheetAfter, sheetAfterUndo, sheetWith } from '../../../support/sheets.ts';

const schemes = [schemeOf(2), schemeOf(1), { ...schemeOf(5), id: 'barriers' }, { ...schemeOf(1), id: 'framework' }];
const active = { schemes, activeSchemeId: 'seven_outcomes' };

describe('finishSheet', () => {
  it('finishes a sheet without codings: nothing was found under the newest revision of the active scheme', () => {
    const sheet = sheetWith([]);
    const act = finishSheet(sheet, active);
    if (!act) throw new Error('nothing was finished');
    const after = sheetAfter(sheet, act);
    expect(after).toMatchObject({ state: 'finished', finishedUnder: { seven_outcomes: 2 } });
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
  });

  it('does not take one coding of another scheme for having looked for all of its codes', () => {
    const sheet = sheetWith([codingOf({ id: 'a', start: 0, end: 5, schemeId: 'barriers' })], { memo: 'Short.' });
    const act = finishSheet(sheet, active);
    if (!act) throw new Error('nothing was finished');
    expect(sheetAfter(sheet, act)).toMatchObject({ state: 'finished', memo: 'Short.' });
    expect(sheetAfter(sheet, act).finishedUnder).toEqual({ seven_outcomes: 2 });
  });

  it('keeps what the sheet was finished under in another scheme before it was reopened', () => {
    const sheet = sheetWith([], { state: 'in_progress', finishedUnder: { barriers: 4, seven_outcomes: 1 } });
    const act = finishSheet(sheet, active);
    if (!act) throw new Error('nothing was finished');
    expect(sheetAfter(sheet, act).finishedUnder).toEqual({ barriers: 4, seven_outcomes: 2 });
  });

  it('does nothing with a finished sheet', () => {
    expect(finishSheet(sheetWith([], { state: 'finished' }), active)).toBeNull();
  });
});

describe('reopenSheet', () => {
  const finished = sheetWith([codingOf({ id: 'a', start: 0, end: 5 })], {
    state: 'finished',
    finishedUnder: { seven_outcomes: 2 },
    reopenings: [{ at: 1000, othersVisible: false }],
  });

  it('keeps what it was finished under and notes when, and whether others’ coding was visible', () => {
    const act = reopenSheet(finished, { at: 5000, othersVisible: true });
    if (!act) throw new Error('nothing was reopened');
    const after = sheetAfter(finished, act);
    expect(after).toMatchObject({
      state: 'in_progress',
      reopenings: [
        { at: 1000, othersVisible: false },
        { at: 5000, othersVisible: true },
      ],
      codings: finished.codings,
    });
    expect(after.finishedUnder).toEqual({ seven_outcomes: 2 });
    expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(finished));
  });

  it('does nothing with a sheet that is not finished', () => {
    expect(reopenSheet(sheetWith([]), { at: 1, othersVisible: false })).toBeNull();
  });
});
