import { describe, expect, it } from 'vitest';
import { narrativeRatings } from '../../../../renderer/domain/coding/narrative-ratings.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { codingOf, schemeOf, sheetWith } from '../../../support/sheets.ts';

const schemes = [schemeOf(1, ['safety']), schemeOf(2, ['safety', 'voice'])];
const finished = (narrativeId: string, coderId: string, codeIds: readonly string[], revision = 2): Sheet =>
  sheetWith(
    codeIds.map((codeId, at) => codingOf({ id: `${narrativeId}${coderId}${at}`, codeId, start: 0, end: 3 })),
    { narrativeId, coderId, state: 'finished', finishedUnder: { seven_outcomes: revision } },
  );

const ask = (codeId: string, coderIds: readonly string[], sheets: readonly Sheet[]) =>
  narrativeRatings({ schemeId: 'seven_outcomes', codeId, coderIds, sheets, schemes });

describe('narrative ratings', () => {
  it('are 1 for a code that is there, however often, and 0 for one that was looked for', () => {
    const sheets = [finished('n1', 'a', ['safety', 'safety']), finished('n1', 'b', ['voice'])];
    expect(ask('safety', ['a', 'b'], sheets)).toEqual({ narrativeIds: ['n1'], ratings: [[1, 0]] });
    expect(ask('safety', ['b', 'a'], sheets).ratings).toEqual([[0, 1]]);
  });

  it('are null while a sheet is not finished, even if it holds the code', () => {
    const unfinished = { ...finished('n1', 'b', ['safety']), state: 'in_progress', finishedUnder: {} } as const;
    expect(ask('safety', ['a', 'b', 'c'], [finished('n1', 'a', []), unfinished]).ratings).toEqual([[0, null, null]]);
  });

  it('are null where the code came after the revision that the sheet was finished under', () => {
    const sheets = [finished('n1', 'a', [], 1), finished('n1', 'b', [])];
    expect(ask('voice', ['a', 'b'], sheets).ratings).toEqual([[null, 0]]);
    expect(ask('safety', ['a', 'b'], sheets).ratings).toEqual([[0, 0]]);
  });

  it('do not take a code of the same name in another scheme for it', () => {
    const other = {
      ...finished('n1', 'a', []),
      codings: [codingOf({ id: 'x', schemeId: 'barriers', start: 0, end: 3 })],
    };
    expect(ask('safety', ['a'], [other]).ratings).toEqual([[0]]);
  });

  it('leave out narratives and coders that were not asked for', () => {
    const sheets = [finished('n2', 'c', ['safety']), finished('n1', 'a', ['safety'])];
    expect(ask('safety', ['a', 'b'], sheets)).toEqual({ narrativeIds: ['n1'], ratings: [[1, null]] });
  });
});
