import { describe, expect, it } from 'vitest';
import { changeStatus, nextStatus } from '../../../../renderer/domain/coding/change-status.ts';
import { codingOf, contentOf, schemeOf, sheetAfter, sheetAfterUndo, sheetWith } from '../../../support/sheets.ts';

const sheet = sheetWith([codingOf({ id: 'a', start: 0, end: 5, status: 'unmet', updatedAt: 8000 })]);

describe('changeStatus', () => {
  it('gives another status, or none, and an undo gives the old one back', () => {
    for (const status of ['achieved', null]) {
      const act = changeStatus(sheet, { codingId: 'a', status, at: 9000 });
      if (!act) throw new Error('nothing was changed');
      const after = sheetAfter(sheet, act);
      expect(after.codings[0]?.status ?? null).toBe(status);
      expect(contentOf(sheetAfterUndo(after, act))).toEqual(contentOf(sheet));
    }
    expect(changeStatus(sheet, { codingId: 'a', status: null, at: 9000 })?.entries[0]).toMatchObject({
      after: expect.not.objectContaining({ status: expect.anything() }),
    });
  });

  it('never lets updatedAt fall, though the clock was set back', () => {
    const act = changeStatus(sheet, { codingId: 'a', status: 'partly', at: 10 });
    expect(act?.entries[0]).toMatchObject({ after: { status: 'partly', updatedAt: 8000 } });
  });

  it('does nothing if the status is the same, the coding is gone or the sheet is finished', () => {
    expect(changeStatus(sheet, { codingId: 'a', status: 'unmet', at: 1 })).toBeNull();
    expect(changeStatus(sheet, { codingId: 'gone', status: 'unmet', at: 1 })).toBeNull();
    expect(changeStatus({ ...sheet, state: 'finished' }, { codingId: 'a', status: null, at: 1 })).toBeNull();
    const plain = sheetWith([codingOf({ id: 'a', start: 0, end: 5 })]);
    expect(changeStatus(plain, { codingId: 'a', status: null, at: 1 })).toBeNull();
  });
});

describe('nextStatus', () => {
  it('goes from none through the statuses of the scheme and back to none', () => {
    const scheme = schemeOf();
    expect(nextStatus(scheme, undefined)).toBe('achieved');
    expect(nextStatus(scheme, null)).toBe('achieved');
    expect(nextStatus(scheme, 'achieved')).toBe('partly');
    expect(nextStatus(scheme, 'partly')).toBe('unmet');
    expect(nextStatus(scheme, 'unmet')).toBeNull();
  });

  it('begins anew after a status that the scheme no longer has, and stays at none in a scheme without statuses', () => {
    expect(nextStatus(schemeOf(), 'retired')).toBe('achieved');
    expect(nextStatus({ ...schemeOf(), statuses: [] }, undefined)).toBeNull();
  });
});
