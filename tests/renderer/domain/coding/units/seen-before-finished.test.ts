import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { finishedWork } from '../../../../../renderer/domain/coding/units/finished-work.ts';
import { seenBeforeFinished } from '../../../../../renderer/domain/coding/units/seen-before-finished.ts';
import { comparisonOf, finishedSheet, workOf } from './compared-work.ts';

const ben = finishedSheet('n1', 'ben', []);
const opening = { narrativeId: 'n1', leadId: 'ada', reason: 'Trial round', at: 1000 };
const seen = (sheet: Sheet, openings = [opening]) =>
  seenBeforeFinished(finishedWork(comparisonOf(), workOf([sheet, ben], { n1: undefined })), openings);

// Support's codings are made at 1000.
describe('compared sheets that were not coded blind', () => {
  it('are those that were opened again when others’ coding could be seen', () => {
    const reopened = (othersVisible: boolean) =>
      finishedSheet('n1', 'ada', [], {
        reopenings: [
          { at: 1, othersVisible: false },
          { at: 2, othersVisible },
        ],
      });
    expect(seen(reopened(true), [])).toEqual([reopened(true)]);
    expect(seen(reopened(false), [])).toEqual([]);
  });

  it('are those of a lead who had opened the narrative early and coded it afterwards', () => {
    const coded = finishedSheet('n1', 'ada', [[0, 5, 'safety']]);
    expect(seen(coded)).toEqual([coded]);
    expect(seen(coded, [{ ...opening, at: 1001 }])).toEqual([]);
    expect(seen(coded, [{ ...opening, leadId: 'cora' }])).toEqual([]);
    expect(seen(coded, [{ ...opening, narrativeId: 'n2' }])).toEqual([]);
  });

  it('are none that are not compared', () => {
    const unfinished = finishedSheet('n1', 'ada', [[0, 5, 'safety']], { state: 'in_progress' });
    expect(seen(unfinished)).toEqual([]);
  });
});
