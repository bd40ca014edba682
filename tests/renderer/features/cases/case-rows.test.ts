import { describe, expect, it } from 'vitest';
import { attributeNames, caseRows } from '../../../../renderer/features/cases/case-rows.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

function stateOf(dataset: ReturnType<typeof study>) {
  return { ...dataset, narratives: dataset.narratives.map(({ text, ...head }) => ({ ...head, words: 10 })) };
}

describe('caseRows', () => {
  it('gives a row a narrative, in the order of import, not started where the coder has no sheet', () => {
    const rows = caseRows(stateOf(study(3)), ben);
    expect(rows.map((row) => [row.narrativeId, row.caseId, row.state, row.segments])).toEqual([
      ['n1', 'c1', 'not_started', 0],
      ['n2', 'c2', 'not_started', 0],
      ['n3', 'c3', 'not_started', 0],
    ]);
  });

  it("takes state and count from the viewer's own sheet, whatever others' sheets say", () => {
    const sheets = [sheet('n1', ada, ['safety', 'voice']), sheet('n1', ben, ['safety'], 'in_progress')];
    const state = { ...stateOf(study(1)), sheets };
    expect(caseRows(state, ben)).toMatchObject([{ state: 'in_progress', segments: 1 }]);
    expect(caseRows(state, ada)).toMatchObject([{ state: 'finished', segments: 2 }]);
  });

  it("gives every narrative of a case the case's attributes", () => {
    const { narratives, ...rest } = stateOf(study(2));
    const cases = [{ id: 'c1', attributes: { region: 'Wales' } }];
    const sameCase = narratives.map((each) => ({ ...each, caseId: 'c1' }));
    expect(caseRows({ ...rest, cases, narratives: sameCase }, ada).map((row) => row.attributes)).toEqual([
      { region: 'Wales' },
      { region: 'Wales' },
    ]);
  });
});

describe('attributeNames', () => {
  it('names each attribute once, in the order they first appear', () => {
    const cases = [
      { id: 'c1', attributes: { region: 'Wales' } },
      { id: 'c2', attributes: { age_band: '16-17', region: 'London' } },
    ];
    expect(attributeNames({ cases })).toEqual(['region', 'age_band']);
  });
});
