import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../renderer/domain/coding/sheet-of.ts';
import { codingOf, sheetWith } from '../../../support/sheets.ts';

describe('sheetOf', () => {
  it('finds the sheet of this coder and this narrative', () => {
    const mine = sheetWith([codingOf({ id: 'a', start: 0, end: 5 })]);
    const others = [sheetWith([], { coderId: 'c2' }), sheetWith([], { narrativeId: 'n2' })];
    expect(sheetOf([...others, mine], 'n1', 'c1', 'copy2')).toBe(mine);
  });

  it('makes an empty one that nobody has started or saved', () => {
    expect(sheetOf([sheetWith([], { coderId: 'c2' })], 'n1', 'c1', 'copy2')).toEqual({
      narrativeId: 'n1',
      coderId: 'c1',
      copyId: 'copy2',
      state: 'not_started',
      finishedUnder: {},
      codings: [],
      reopenings: [],
      revision: 0,
      lineage: [],
    });
  });
});
