import { describe, expect, it } from 'vitest';
import { otherOutcomes } from '../../../../../renderer/domain/agreement/behind/other-outcomes.ts';
import { codingOf, schemeOf, sheetWith } from '../../../../support/sheets.ts';

const codings = [
  codingOf({ id: 'k1', start: 0, end: 50 }),
  codingOf({ id: 'k2', codeId: 'rights', start: 20, end: 30, status: 'unmet' }),
  codingOf({ id: 'k3', codeId: 'rights', start: 30, end: 40, status: 'partly' }),
  codingOf({ id: 'k4', codeId: 'voice', start: 5, end: 10 }),
  codingOf({ id: 'k5', codeId: 'gone', start: 5, end: 10 }),
  codingOf({ id: 'k6', codeId: 'voice', schemeId: 'another', start: 5, end: 10 }),
];
const sheet = sheetWith(codings, { state: 'finished', finishedUnder: { seven_outcomes: 1 } });
const asked = { scheme: schemeOf(), comparesStatus: false, narrativeId: 'n1', coderId: 'c1', codeId: 'safety' };
const found = (places: readonly { start: number; end: number }[], more: Partial<typeof asked> = {}, sheets = [sheet]) =>
  otherOutcomes({ ...asked, places, ...more }, sheets).map(({ codeId, start, end }) => [codeId, start, end]);

describe('what a coder gave a passage instead', () => {
  it('are the fused spans of other codes that overlap it, in the order of reading', () => {
    expect(found([{ start: 9, end: 25 }])).toEqual([
      ['voice', 5, 10],
      ['rights', 20, 40],
    ]);
    expect(found([{ start: 10, end: 20 }])).toEqual([]);
    expect(
      found([
        { start: 0, end: 6 },
        { start: 39, end: 41 },
      ]),
    ).toEqual([
      ['voice', 5, 10],
      ['rights', 20, 40],
    ]);
  });

  it('are apart where their statuses differ and statuses are compared', () => {
    expect(found([{ start: 15, end: 50 }], { comparesStatus: true })).toEqual([
      ['rights', 20, 30],
      ['rights', 30, 40],
    ]);
  });

  it('are none of another coder or narrative, and none that is not finished', () => {
    const places = [{ start: 0, end: 50 }];
    expect(found(places, { coderId: 'c2' })).toEqual([]);
    expect(found(places, { narrativeId: 'n2' })).toEqual([]);
    expect(found(places, {}, [{ ...sheet, state: 'in_progress' }])).toEqual([]);
  });
});
