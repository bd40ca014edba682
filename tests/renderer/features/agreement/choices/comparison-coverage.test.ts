import { describe, expect, it } from 'vitest';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { coverage, coverageSentence } from '../../../../../renderer/features/agreement/choices/comparison-coverage.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ada, ben, codebook, cora, sheet, study } from '../../../../support/study.ts';

const usual = { unit: 'narrative', leavesOutUncoded: false, comparesStatus: false } as const;
const scheme = codebook();

/** The coverage of these sheets and assignments, as Ada sees it. */
function covered(narratives: number, changes: Partial<Dataset>, coders: readonly Coder[] = [ada, ben]) {
  const dataset = { ...study(narratives, [ada, ben, cora]), ...changes };
  const view = heldProject(dataset).state();
  const comparison = { ...usual, scheme, coderIds: coders.map(({ id }) => id) };
  return coverage({ view, viewer: ada, comparison, narrativeIds: view.narratives.map(({ id }) => id) });
}

describe('coverage', () => {
  it('compares a narrative that two of the chosen coders have finished, and no other', () => {
    const sheets = [
      sheet('n1', ada, ['voice']),
      sheet('n1', ben, []),
      sheet('n2', ada, []),
      sheet('n3', ada, []),
      sheet('n3', cora, []),
    ];
    expect(covered(4, { sheets })).toEqual({ compared: 1, viewersToFinish: 0, others: 3 });
    expect(covered(4, { sheets }, [ada, ben, cora])).toEqual({ compared: 2, viewersToFinish: 0, others: 2 });
  });

  it('does not compare sheets that were finished under another scheme', () => {
    const sheets = [sheet('n1', ada, []), sheet('n1', ben, [])].map((one) => ({
      ...one,
      finishedUnder: { barriers: 1 },
    }));
    expect(covered(1, { sheets })).toEqual({ compared: 0, viewersToFinish: 0, others: 1 });
  });

  it('sets apart what the viewer has begun or is assigned to and has not finished', () => {
    const sheets = [sheet('n1', ada, [], 'in_progress')];
    const assignments = [{ roundId: 'r1', narrativeId: 'n2', coderIds: [ada.id, ben.id] }];
    expect(covered(3, { sheets, assignments })).toEqual({ compared: 0, viewersToFinish: 2, others: 1 });
  });

  it('leaves out narratives that were not chosen', () => {
    const view = heldProject({ ...study(3), sheets: [sheet('n1', ada, []), sheet('n1', ben, [])] }).state();
    const comparison = { ...usual, scheme, coderIds: [ada.id, ben.id] };
    expect(coverage({ view, viewer: ada, comparison, narrativeIds: ['n2'] })).toEqual({
      compared: 0,
      viewersToFinish: 0,
      others: 1,
    });
  });
});

describe('coverageSentence', () => {
  it('gives no reasons where every narrative is compared', () => {
    expect(coverageSentence({ compared: 12, viewersToFinish: 0, others: 0 })).toBe('12 narratives are compared.');
  });

  it('says why narratives are not compared and when they open', () => {
    const opens = 'A narrative opens when everybody who codes it has finished.';
    expect(coverageSentence({ compared: 1, viewersToFinish: 0, others: 1 })).toBe(
      `1 narrative is compared. 1 narrative is not: finished by fewer than two of these coders, or not open to you yet. ${opens}`,
    );
    expect(coverageSentence({ compared: 0, viewersToFinish: 2, others: 1200 })).toBe(
      `0 narratives are compared. 1,202 narratives are not: 2 you have still to finish, 1,200 finished by fewer than two of these coders, or not open to you yet. ${opens}`,
    );
  });
});
