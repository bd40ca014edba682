import { describe, expect, it } from 'vitest';
import { archiveCode } from '../../../../../renderer/domain/coding/codebook/draft-edits.ts';
import { schemeInUse } from '../../../../../renderer/domain/coding/codes-in-use.ts';
import { archivedSentence } from '../../../../../renderer/features/agreement/choices/archived-sentence.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { ada, ben, codebook, sheet, study } from '../../../../support/study.ts';

const second = { ...codebook(), revision: 2, codes: archiveCode(codebook().codes, 'safety') };
const sheets = [
  sheet('n1', ada, ['safety', 'voice']),
  sheet('n1', ben, ['safety'], 'in_progress'),
  sheet('n2', ada, ['safety']),
];
const view = heldProject({ ...study(2), schemes: [codebook(), second], sheets }).state();
const desk = { view, scheme: schemeInUse(second), coders: [ada, ben], narrativeIds: ['n1', 'n2'] };

describe('what agreement leaves out of archived codes', () => {
  it('is counted over the finished sheets of the chosen narratives and coders', () => {
    expect(archivedSentence(desk)).toBe('2 coded segments of archived codes are not compared: ‘Safety’.');
    expect(archivedSentence({ ...desk, narrativeIds: ['n2'] })).toBe(
      '1 coded segment of archived codes is not compared: ‘Safety’.',
    );
  });

  it('is not spoken of where nothing is left out', () => {
    expect(archivedSentence({ ...desk, coders: [ben] })).toBeNull();
    expect(archivedSentence({ ...desk, view: { ...view, schemes: [codebook()] } })).toBeNull();
  });
});
