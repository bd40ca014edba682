import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { visibleDataset } from '../../../../renderer/domain/coding/visible-dataset.ts';
import { withheldRulings } from '../../../../renderer/domain/reconciliation/withheld-rulings.ts';
import { settledStudy } from '../../../support/reconciliation/settled-study.ts';
import { ada, ben, cora } from '../../../support/study.ts';

/** n1 has two rulings of four; Ben is at it again. */
const reopened: Dataset = {
  ...settledStudy(),
  sheets: settledStudy().sheets.map((sheet) =>
    sheet.narrativeId === 'n1' && sheet.coderId === ben.id ? { ...sheet, state: 'in_progress', revision: 2 } : sheet,
  ),
};
/** n2 has one ruling; Ada is to code it too. */
const assigned: Dataset = {
  ...settledStudy(),
  assignments: settledStudy().assignments.map((one) =>
    one.narrativeId === 'n2' ? { ...one, coderIds: [...one.coderIds, ada.id] } : one,
  ),
};

function withheld(dataset: Dataset, among: Parameters<typeof withheldRulings>[3] = {}, viewer = ada): number {
  return withheldRulings(viewer, dataset.decisions, visibleDataset(viewer, dataset).decisions, among);
}

describe('withheldRulings', () => {
  it('counts the rulings of a narrative that is closed again, because it was reopened or somebody was added', () => {
    expect(withheld(settledStudy())).toBe(0);
    expect(withheld(reopened)).toBe(2);
    expect(withheld(assigned)).toBe(1);
  });

  it('counts only those of the codebook and the narratives that are looked at', () => {
    expect(withheld(reopened, { schemeId: 'seven_outcomes', narrativeIds: new Set(['n1']) })).toBe(2);
    expect(withheld(reopened, { narrativeIds: new Set(['n2']) })).toBe(0);
    expect(withheld(reopened, { schemeId: 'barriers' })).toBe(0);
  });

  it('tells a coder nothing', () => {
    expect(withheld(reopened, {}, cora)).toBe(0);
  });
});
