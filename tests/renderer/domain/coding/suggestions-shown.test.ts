import { describe, expect, it } from 'vitest';
import type { SuggestionSetting } from '../../../../renderer/domain/coding/dataset.ts';
import { suggestionsShown } from '../../../../renderer/domain/coding/suggestions-shown.ts';
import { ada, ben, study } from '../../../support/study.ts';

const shown = (suggestions: SuggestionSetting, coders = [ada, ben], coderIds: readonly string[][] = []) => {
  const { project } = study(1);
  const assignments = coderIds.map((each, at) => ({ roundId: `r${at}`, narrativeId: 'n1', coderIds: each }));
  return suggestionsShown('n1', { project: { ...project, settings: { suggestions } }, coders, assignments });
};

describe('suggestions', () => {
  it('are shown always or never where the project says so', () => {
    expect(shown('always', [ada, ben], [[ada.id, ben.id]])).toBe(true);
    expect(shown('never', [ada], [[ada.id]])).toBe(false);
  });

  it('are shown on a narrative of one assigned coder, and not on one of two', () => {
    expect(shown('single_coded', [ada, ben], [[ada.id]])).toBe(true);
    expect(shown('single_coded', [ada], [[ada.id, ben.id]])).toBe(false);
    expect(shown('single_coded', [ada, ben], [[ada.id], [ben.id]])).toBe(false);
    expect(shown('single_coded', [ada, ben], [[ada.id], [ada.id]])).toBe(true);
  });

  it('are shown without an assignment only if the project has one active coder', () => {
    expect(shown('single_coded', [ada])).toBe(true);
    expect(shown('single_coded', [ada, ben])).toBe(false);
    expect(shown('single_coded', [ada, { ...ben, active: false }])).toBe(true);
    expect(shown('single_coded', [ada, ben], [[]])).toBe(false);
  });

  it('take no note of another narrative’s assignment', () => {
    const { project, coders } = study(1);
    const assignments = [{ roundId: 'r', narrativeId: 'n2', coderIds: [ada.id] }];
    expect(suggestionsShown('n1', { project, coders, assignments })).toBe(false);
  });

  it('are not shown in a coder’s project unless always: it cannot tell who else codes a narrative', () => {
    const { project, coders } = study(1);
    const fromPack = { ...project, leadRecipient: 'age1lead' };
    const assignments = [{ roundId: 'r', narrativeId: 'n1', coderIds: [ada.id] }];
    expect(suggestionsShown('n1', { project: fromPack, coders, assignments })).toBe(false);
    const always = { ...fromPack, settings: { suggestions: 'always' } } as const;
    expect(suggestionsShown('n1', { project: always, coders, assignments })).toBe(true);
  });
});
