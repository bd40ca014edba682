import { describe, expect, it } from 'vitest';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { visibleState } from '../../../../../renderer/domain/coding/visible-state.ts';
import {
  coverage,
  coverageSentence,
  notBlindSentence,
} from '../../../../../renderer/features/agreement/choices/comparison-coverage.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ada, ben, codebook, cora, sheet, study } from '../../../../support/study.ts';

const usual = { unit: 'narrative', leavesOutUncoded: false, comparesStatus: false } as const;
const scheme = codebook();
const nothing = { compared: 0, notBlind: 0, viewer_to_finish: [], fewer_than_two: [], not_open: [] };

/** The coverage of these sheets and assignments, as Ada sees it. */
function covered(narratives: number, changes: Partial<Dataset>, coders: readonly Coder[] = [ada, ben]) {
  const dataset = { ...study(narratives, [ada, ben, cora]), ...changes };
  const view = visibleState(ada, heldProject(dataset).state());
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
    // Of n2 nobody else's work is open to Ada; n3 is open, and Cora is not compared.
    expect(covered(4, { sheets })).toEqual({ ...nothing, compared: 1, fewer_than_two: ['n3'], not_open: ['n2', 'n4'] });
    expect(covered(4, { sheets }, [ada, ben, cora])).toEqual({ ...nothing, compared: 2, not_open: ['n2', 'n4'] });
  });

  it('does not compare sheets that were finished under another scheme', () => {
    const sheets = [sheet('n1', ada, []), sheet('n1', ben, [])].map((one) => ({
      ...one,
      finishedUnder: { barriers: 1 },
    }));
    expect(covered(1, { sheets })).toEqual({ ...nothing, fewer_than_two: ['n1'] });
  });

  it('sets apart what the viewer has begun or is assigned to and has not finished', () => {
    const sheets = [sheet('n1', ada, [], 'in_progress')];
    const assignments = [{ roundId: 'r1', narrativeId: 'n2', coderIds: [ada.id, ben.id] }];
    expect(covered(3, { sheets, assignments })).toEqual({
      ...nothing,
      viewer_to_finish: ['n1', 'n2'],
      not_open: ['n3'],
    });
  });

  it('calls open what all who are assigned have finished, and what the viewer opened early', () => {
    const sheets = [sheet('n1', ada, []), sheet('n2', ben, []), sheet('n2', cora, [], 'in_progress')];
    const assignments = [{ roundId: 'r1', narrativeId: 'n1', coderIds: [ada.id] }];
    const openings = [{ narrativeId: 'n2', leadId: ada.id, reason: 'Trial round', at: 0 }];
    expect(covered(2, { sheets, assignments, openings })).toEqual({ ...nothing, fewer_than_two: ['n1', 'n2'] });
  });

  it('tells no narrative that somebody else has begun from one that nobody has', () => {
    const begun = [
      sheet('n1', ben, ['voice'], 'in_progress'),
      sheet('n2', ben, []),
      sheet('n2', cora, ['voice'], 'in_progress'),
    ];
    expect(covered(3, { sheets: begun })).toEqual({ ...nothing, not_open: ['n1', 'n2', 'n3'] });
  });

  it('tells how often a coder could see others’ coding before finishing', () => {
    const reopened = { ...sheet('n1', ada, []), reopenings: [{ at: 1, othersVisible: true }] };
    const found = covered(2, { sheets: [reopened, sheet('n1', ben, []), sheet('n2', ada, []), sheet('n2', ben, [])] });
    expect(found).toEqual({ ...nothing, compared: 2, notBlind: 1 });
    expect(notBlindSentence(found)).toBe('Once a coder could see others’ coding before finishing.');
    expect(notBlindSentence({ ...found, notBlind: 0 })).toBe('');
  });

  it('leaves out narratives that were not chosen', () => {
    const view = heldProject({ ...study(3), sheets: [sheet('n1', ada, []), sheet('n1', ben, [])] }).state();
    const comparison = { ...usual, scheme, coderIds: [ada.id, ben.id] };
    expect(coverage({ view, viewer: ada, comparison, narrativeIds: ['n2'] })).toEqual({ ...nothing, not_open: ['n2'] });
  });
});

describe('coverageSentence', () => {
  it('says that nothing is left out where every narrative is compared', () => {
    expect(coverageSentence({ ...nothing, compared: 12 })).toBe('12 narratives are compared.');
  });

  it('adds up what is not compared for any reason', () => {
    expect(coverageSentence({ ...nothing, compared: 1, not_open: ['n2'] })).toBe('1 narrative is compared, 1 is not.');
    const many = Array.from({ length: 1197 }, (_, index) => `n${index}`);
    const covered = { ...nothing, viewer_to_finish: ['a', 'b'], fewer_than_two: ['c'], not_open: many };
    expect(coverageSentence(covered)).toBe('0 narratives are compared, 1,200 are not.');
  });
});
