import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../../../codebook/scheme.ts';
import { agreementFigures } from '../../../../../renderer/domain/agreement/agreement-figures.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import { roundAgreement } from '../../../../../renderer/domain/reconciliation/rounds/round-agreement.ts';
import { roundWork } from '../../../../../renderer/domain/reconciliation/rounds/round-work.ts';
import { notBlindSentence } from '../../../../../renderer/words/not-blind.ts';
import {
  codedUnderPhrase,
  roundSizeSentence,
  undefinedNote,
  waitingSentence,
} from '../../../../../renderer/words/reconciliation-round-words.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { calibrationStudy } from '../../../../support/reconciliation/settled-study.ts';
import { ada, ben, codebook, cora, sheet } from '../../../../support/study.ts';

const workOf = (study: Dataset, scheme = codebook()) => roundWork(heldProject(study).state(), 'round-1', scheme);

/** Of `total` narratives of the round the first `shared` are for Ben and Cora, the others for Ben alone; he and Cora have finished the first `done`. */
function partlyShared(total: number, shared: number, done: number): Dataset {
  const ids = Array.from({ length: total }, (_, index) => `n${index + 1}`);
  const study = calibrationStudy();
  const [head] = study.narratives;
  if (!head) throw new Error('The study has no narrative');
  return {
    ...study,
    narratives: ids.map((id) => ({ ...head, id, caseId: id })),
    assignments: ids.map((narrativeId, index) => ({
      roundId: 'round-1',
      narrativeId,
      coderIds: index < shared ? [ben.id, cora.id] : [ben.id],
    })),
    sheets: ids.slice(0, done).flatMap((id) => [sheet(id, ben, ['safety']), sheet(id, cora, [])]),
  };
}

describe('what a round waits for', () => {
  it('is only what several coders are to code: with a fifth double-coded and finished, nothing', () => {
    const found = workOf(partlyShared(120, 24, 24));
    expect(found).toMatchObject({ narratives: 120, shared: 24, waiting: 0, compared: 24 });
    expect(waitingSentence(found)).toBeNull();
    expect(roundSizeSentence(found)).toBe('120 narratives, 24 of them for several coders; 24 can be compared now.');
  });

  it('is counted out of these', () => {
    const found = workOf(partlyShared(120, 24, 20));
    expect(found).toMatchObject({ shared: 24, waiting: 4, compared: 20 });
    expect(waitingSentence(found)).toMatch(
      /^4 of 24 narratives that several coders are to code cannot be compared yet/,
    );
  });

  it('is nothing that could come where every narrative is for one coder', () => {
    expect(waitingSentence(workOf(partlyShared(5, 0, 0)))).toMatch(/no agreement can be kept\.$/);
  });
});

describe('a round', () => {
  it('keeps how often a coder could see others’ coding before finishing', () => {
    const study = calibrationStudy();
    const reopened = study.sheets.map((one) =>
      one.narrativeId === 'n2' && one.coderId === cora.id
        ? { ...one, reopenings: [{ at: 5, othersVisible: true }] }
        : one,
    );
    const found = workOf({ ...study, sheets: reopened });
    expect(found.notBlind).toBe(1);
    const kept = roundAgreement(found, agreementFigures(found.question, found.work));
    expect(kept.notBlind).toBe(1);
    expect(notBlindSentence(kept.notBlind)).toMatch(/^Once a coder could see others’ coding/);
    expect(workOf(study).notBlind).toBe(0);
  });

  it('keeps the revision that was coded under, also where it is closed under a newer one', () => {
    const newer: Scheme = { ...codebook(), revision: 3 };
    const study = calibrationStudy();
    const found = workOf({ ...study, schemes: [...study.schemes, newer] }, newer);
    const kept = roundAgreement(found, agreementFigures(found.question, found.work));
    expect(kept).toMatchObject({ revision: 3, codedUnder: [1] });
    expect(codedUnderPhrase(kept)).toBe('coded under revision 1');
    expect(codedUnderPhrase({ ...kept, codedUnder: [1, 3] })).toBe('coded under revisions 1 and 3');
    const { codedUnder: _codedUnder, ...first } = kept;
    expect(codedUnderPhrase(first)).toBe('closed at revision 3');
  });

  it('explains the dash only where there is one', () => {
    const study = calibrationStudy();
    const found = workOf(study);
    const { figures } = roundAgreement(found, agreementFigures(found.question, found.work));
    // Both found safety in some narratives and not in others, so its alpha is defined; nobody found rights anywhere, so its is not.
    expect(undefinedNote(figures.filter(({ codeId }) => codeId === 'safety'))).toBe('');
    expect(undefinedNote(figures.filter(({ codeId }) => codeId === 'rights'))).toMatch(/^— not defined/);
  });

  it('counts a lead who opened a narrative early and coded it after', () => {
    const study = calibrationStudy({
      assignments: [{ roundId: 'round-1', narrativeId: 'n1', coderIds: [ada.id, ben.id] }],
      openings: [{ narrativeId: 'n1', leadId: ada.id, reason: 'Ben is ill.', at: 0 }],
      sheets: [sheet('n1', ada, ['safety']), sheet('n1', ben, ['safety'])],
    });
    expect(workOf(study).notBlind).toBe(1);
  });

  it('compares the codes in use: an archived one is no reason to leave out who finished since', () => {
    const first = codebook();
    const second: Scheme = {
      ...first,
      revision: 2,
      codes: first.codes.map((code) =>
        code.id === 'safety' ? { ...code, archived: true, replacedBy: ['voice'] } : code,
      ),
    };
    const study = calibrationStudy();
    const since = study.sheets.map((one) =>
      one.coderId === cora.id ? { ...one, finishedUnder: { seven_outcomes: 2 } } : one,
    );
    const found = workOf({ ...study, schemes: [...study.schemes, second], sheets: since }, second);
    const kept = roundAgreement(found, agreementFigures(found.question, found.work));
    expect(kept.revision).toBe(2);
    expect(kept.codedUnder).toEqual([1, 2]);
    expect(kept.figures.map(({ codeId }) => codeId)).toEqual(
      first.codes.map(({ id }) => id).filter((id) => id !== 'safety'),
    );
    // Ben found voice in none of the four narratives, Cora in one.
    expect(kept.figures.find(({ codeId }) => codeId === 'voice')).toMatchObject({ narratives: 4, percent: 0.75 });
  });

  it('keeps no figures, and so no count, while nothing can be compared', () => {
    const found = workOf(calibrationStudy({ sheets: [] }));
    expect(roundAgreement(found, null)).toEqual({
      schemeId: 'seven_outcomes',
      revision: 1,
      coderIds: [ben.id, cora.id],
      figures: [],
    });
  });
});
