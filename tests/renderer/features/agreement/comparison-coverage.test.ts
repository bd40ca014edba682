import { describe, expect, it } from 'vitest';
import { coverage, coverageSentence } from '../../../../renderer/features/agreement/comparison-coverage.ts';
import { heldProject } from '../../../support/held-project.ts';
import { ada, ben, cora, sheet, study } from '../../../support/study.ts';

const both = [ada.id, ben.id];
const scheme = 'seven_outcomes';

describe('coverage', () => {
  it('compares a narrative that two of the chosen coders have finished, and no other', () => {
    const sheets = [
      sheet('n1', ada, ['voice']),
      sheet('n1', ben, []),
      sheet('n2', ada, []),
      sheet('n3', ada, []),
      sheet('n3', cora, []),
    ];
    const view = heldProject({ ...study(4, [ada, ben, cora]), sheets }).state();
    expect(coverage(view, ada.id, scheme, both)).toEqual({ compared: 1, viewersToFinish: 0, others: 3 });
    expect(coverage(view, ada.id, scheme, [...both, cora.id])).toEqual({ compared: 2, viewersToFinish: 0, others: 2 });
  });

  it('does not compare sheets that were finished under another scheme', () => {
    const sheets = [sheet('n1', ada, []), sheet('n1', ben, [])];
    const view = heldProject({ ...study(1), sheets }).state();
    expect(coverage(view, ada.id, 'barriers', both)).toEqual({ compared: 0, viewersToFinish: 0, others: 1 });
  });

  it('sets apart what the viewer has begun or is assigned to and has not finished', () => {
    const dataset = study(3);
    const view = heldProject({
      ...dataset,
      sheets: [sheet('n1', ada, [], 'in_progress')],
      assignments: [{ roundId: 'r1', narrativeId: 'n2', coderIds: both }],
    }).state();
    expect(coverage(view, ada.id, scheme, both)).toEqual({ compared: 0, viewersToFinish: 2, others: 1 });
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
