import { describe, expect, it } from 'vitest';
import type { FiguresQuestion } from '../../../../../renderer/domain/agreement/figures.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { agreementFacts } from '../../../../../renderer/domain/exchange/agreement-report/agreement-facts.ts';
import { askedOfTwo, figuresOfTwo } from '../../../../support/agreement-facts.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { twoCodes } from '../../../../support/storage-double.ts';
import { ada, ben, cora, sheet, study } from '../../../../support/study.ts';

const finished = (narrativeId: string, coder: typeof ada, revision = 1): Sheet => ({
  ...sheet(narrativeId, coder, []),
  finishedUnder: { [twoCodes.id]: revision },
});

/** Five narratives of four cases (n5 is of n1’s), with these sheets; the first four narratives are chosen unless said. */
function factsOf(
  sheets: readonly Sheet[],
  narrativeIds: readonly string[] = ['n1', 'n2', 'n3', 'n4'],
  question: Partial<FiguresQuestion> = {},
) {
  const whole = study(5, [ada, ben, cora]);
  const narratives = whole.narratives.map((one) => (one.id === 'n5' ? { ...one, caseId: 'c1' } : one));
  return agreementFacts({
    view: heldProject({ ...whole, narratives, sheets }).state(),
    question: { ...askedOfTwo, coderIds: [ada.id, ben.id, cora.id], ...question },
    figures: figuresOfTwo,
    coders: [ada, ben, cora],
    ...{ cases: null, narrativeIds, appVersion: '0.4.0', madeBy: ada, madeAt: 0 },
  });
}

describe('what a report’s figures rest on', () => {
  it('is counted in narratives and cases: chosen, finished by two or more, and finished by all', () => {
    const facts = factsOf([
      ...[ada, ben, cora].map((coder) => finished('n1', coder)),
      ...[ada, cora].map((coder) => finished('n2', coder)),
      finished('n3', ada),
      { ...finished('n3', ben), state: 'in_progress' },
    ]);
    expect(facts.chosen).toEqual({ narratives: 4, cases: 4 });
    expect(facts.compared).toEqual({ narratives: 2, cases: 2 });
    expect(facts.byAll).toEqual({ narratives: 1, cases: 1 });
  });

  it('counts a case once, however many narratives it has', () => {
    const sheets = ['n1', 'n5'].flatMap((id) => [finished(id, ada), finished(id, ben)]);
    const facts = factsOf(sheets, ['n1', 'n5']);
    expect([facts.chosen, facts.compared]).toEqual([
      { narratives: 2, cases: 1 },
      { narratives: 2, cases: 1 },
    ]);
  });

  it('leaves out sheets of narratives that were not chosen, and of other codebooks', () => {
    const other = { ...finished('n1', ben), finishedUnder: { seven_outcomes: 1 } };
    const facts = factsOf([finished('n1', ada), other, finished('n5', ada), finished('n5', ben)]);
    expect(facts.compared.narratives).toBe(0);
  });

  it('names the revisions of what is compared, from old to new, each once', () => {
    const facts = factsOf([
      ...[finished('n1', ada, 10), finished('n1', ben, 9)],
      ...[finished('n2', ada, 10), finished('n2', ben, 2)],
      finished('n3', ada, 4),
    ]);
    expect(facts.revisions).toEqual([2, 9, 10]);
  });

  it('counts what an answer can be: two categories, and with statuses all that the codebook declares', () => {
    const sheets = [finished('n1', ada), finished('n1', ben)];
    expect(factsOf(sheets).categories).toBe(2);
    const scheme = { ...askedOfTwo.scheme, statuses: ['met', 'unmet'].map((id) => ({ id, name: id, definition: id })) };
    // Not found, met, unmet, found without a status, found with several: five, though nobody used a status.
    expect(factsOf(sheets, undefined, { scheme, comparesStatus: true }).categories).toBe(5);
    expect(factsOf(sheets, undefined, { scheme }).categories).toBe(2);
  });

  it('holds no case id, no narrative and no coding', () => {
    const facts = factsOf([finished('n1', ada), finished('n1', ben)]);
    const { question, figures, coders, madeBy, ...rest } = facts;
    expect(Object.keys(rest).sort()).toEqual([
      ...['appVersion', 'byAll', 'cases', 'categories', 'chosen', 'compared', 'madeAt', 'notBlind'],
      'projectId',
      'projectLabel',
      'revisions',
      'sentenceRule',
    ]);
  });
});
