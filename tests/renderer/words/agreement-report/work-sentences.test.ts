import { describe, expect, it } from 'vitest';
import { caseSentences } from '../../../../renderer/words/agreement-report/case-sentence.ts';
import { methodsParagraph } from '../../../../renderer/words/agreement-report/methods-paragraph.ts';
import { codebookSentences, workSentences } from '../../../../renderer/words/agreement-report/work-sentences.ts';
import { askedOfTwo, factsOf, figuresOfTwo } from '../../../support/agreement-facts.ts';
import { ada, ben, cora } from '../../../support/study.ts';

const open =
  'open to whoever made this report (a narrative opens when everybody who codes it has finished, or when the lead opens it early)';
const extent = (narratives: number, cases: number) => ({ narratives, cases });

describe('what was compared', () => {
  it('is a codebook in its revision', () => {
    expect(codebookSentences(factsOf())).toEqual([
      'Inter-coder agreement was computed for the codebook ‘Two codes’ (revision 1, 2 codes).',
    ]);
  });

  it.each([
    [
      [1],
      'The compared coding had been finished under revision 1 of it; a code that a revision did not have counts as missing there, and an answer about a code that was defined anew later, or that another was merged into, counts as it was given.',
    ],
    [
      [1, 2, 3],
      'The compared coding had been finished under revisions 1, 2 and 3 of it; a code that a revision did not have counts as missing there, and an answer about a code that was defined anew later, or that another was merged into, counts as it was given.',
    ],
  ])('names the revisions %j under which people coded, where they are not the one compared', (revisions, sentence) => {
    const scheme = { ...askedOfTwo.scheme, revision: 3 };
    expect(codebookSentences(factsOf({ question: { scheme }, revisions }))[1]).toBe(sentence);
  });

  it('counts what both of two coders have finished and the viewer may see, and claims nothing of the rest', () => {
    expect(workSentences(factsOf(), false)).toEqual([
      `22 narratives of 21 cases were chosen for comparison; 20 of them, of 19 cases, were compared: those that both coders (AO and BH) had finished and that were ${open}.`,
    ]);
  });

  it.each([
    [1, 'Once a coder could see'],
    [3, '3 times a coder could see'],
  ])('says that coding was not blind %i time(s)', (notBlind, start) => {
    expect(workSentences(factsOf({ notBlind }), false)[1]).toBe(
      `${start} others’ coding of a narrative before finishing it (it had been reopened, or opened early); that coding counts like any other.`,
    );
  });

  it('names the coders only if asked', () => {
    expect(workSentences(factsOf(), true)[0]).toContain('both coders (Ada Osei [AO] and Ben Hale [BH]) had');
    expect(methodsParagraph(factsOf(), false)).not.toMatch(/Ada|Ben|Osei|Hale/);
  });

  it.each([
    [
      extent(1, 1),
      extent(1, 1),
      `1 narrative of 1 case was chosen for comparison; it was compared, since both coders (AO and BH) had finished it and it was ${open}.`,
    ],
    [
      extent(2, 1),
      extent(1, 1),
      `2 narratives of 1 case were chosen for comparison; 1 of them, of 1 case, was compared: those that both coders (AO and BH) had finished and that were ${open}.`,
    ],
    [
      extent(2000, 1990),
      extent(2000, 1990),
      `2,000 narratives of 1,990 cases were chosen for comparison; all were compared, since both coders (AO and BH) had finished them and they were ${open}.`,
    ],
    [
      extent(5, 5),
      extent(0, 0),
      `5 narratives of 5 cases were chosen for comparison; none had been finished by both coders (AO and BH) and was ${open}.`,
    ],
  ])('says it in good grammar of %j and %j', (chosen, compared, sentence) => {
    const figures = { ...figuresOfTwo, narratives: compared.narratives };
    expect(workSentences(factsOf({ chosen, compared, byAll: compared, figures }), false)).toEqual([sentence]);
  });

  it.each([
    [extent(12, 12), '12 of these had been finished by all 3.'],
    [extent(0, 0), 'None of these had been finished by all 3.'],
    [extent(20, 19), 'All of these had been finished by all 3.'],
  ])('of three coders says how much two and how much all have finished', (byAll, end) => {
    const facts = factsOf({ coders: [ada, ben, cora], byAll });
    expect(workSentences(facts, false)).toEqual([
      `22 narratives of 21 cases were chosen for comparison; 20 of them, of 19 cases, were compared: those that at least two of the 3 coders (AO, BH and CL) had finished and that were ${open}.`,
      end,
    ]);
  });

  it('says what could not be read and is in no figure', () => {
    const figures = { ...figuresOfTwo, narratives: 18 };
    expect(workSentences(factsOf({ figures }), false)[1]).toBe(
      'Of these, 2 narratives could not be read and were left out of the figures.',
    );
  });

  it('names the only cases that were chosen, in one line', () => {
    expect(caseSentences({ attribute: 'closure reason', value: 'Turned\n18' })).toEqual([
      'Only cases whose ‘closure reason’ is ‘Turned 18’ were compared.',
    ]);
    expect(caseSentences({ attribute: 'region', value: '' })).toEqual([
      'Only cases without a value of ‘region’ were compared.',
    ]);
    expect(caseSentences(null)).toEqual([]);
    const cases = { attribute: 'closure reason', value: 'Turned 18' };
    expect(methodsParagraph(factsOf({ cases }), false)).toContain(
      '2 codes). Only cases whose ‘closure reason’ is ‘Turned 18’ were compared. 22 narratives',
    );
  });

  it('says that one coder cannot be compared', () => {
    expect(workSentences(factsOf({ coders: [ada] }), false)[0]).toMatch(/; fewer than two coders were compared\.$/);
  });
});
