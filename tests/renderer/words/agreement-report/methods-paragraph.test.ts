import { describe, expect, it } from 'vitest';
import type { FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import { caseSentences } from '../../../../renderer/words/agreement-report/case-sentence.ts';
import { coefficientSentences } from '../../../../renderer/words/agreement-report/coefficient-sentences.ts';
import { methodsParagraph } from '../../../../renderer/words/agreement-report/methods-paragraph.ts';
import { referencesIn } from '../../../../renderer/words/agreement-report/reference-list.ts';
import { undefinedSentences } from '../../../../renderer/words/agreement-report/undefined-sentences.ts';
import { unitSentences } from '../../../../renderer/words/agreement-report/unit-sentences.ts';
import { codebookSentences, workSentences } from '../../../../renderer/words/agreement-report/work-sentences.ts';
import { askedOfTwo, factsOf, figureOf, figuresOfTwo, groupOf } from '../../../support/agreement-facts.ts';
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

describe('the unit', () => {
  const missing =
    'A narrative that a coder had not finished counts as missing for that coder; one that was finished without a code counts as the absence of that code.';
  const noStatus = 'The statuses of coded segments were not compared.';
  const sentencesOf = (question: Partial<FiguresQuestion>) => unitSentences(factsOf({ question }));

  it('is the narrative', () => {
    expect(sentencesOf({ unit: 'narrative' })).toEqual([
      'The unit was the narrative: a coder had found a code if at least one coded segment of the narrative carried it.',
      'Narratives to which none of these coders had given any code of the codebook were included.',
      noStatus,
      missing,
    ]);
  });

  it('is the sentence, with the rule that finds sentences', () => {
    expect(sentencesOf({ unit: 'sentence', leavesOutUncoded: true })).toEqual([
      'The unit was the sentence, found by rule rule-7: a coder had found a code in a sentence if a segment with that code covered at least one character of it.',
      'Sentences to which none of these coders had given any code of the codebook were left out.',
      noStatus,
      missing,
    ]);
  });

  it('is the character', () => {
    expect(sentencesOf({ unit: 'character', leavesOutUncoded: true })).toEqual([
      'The unit was the character (a UTF-16 code unit of the text): a coder had found a code at every character that a segment with that code covered.',
      'Characters to which none of these coders had given any code of the codebook were left out.',
      noStatus,
      missing,
    ]);
  });

  it('is the coded segment, fused where segments touch or overlap', () => {
    const ofSpans = (comparesStatus: boolean) => sentencesOf({ unit: 'span', comparesStatus });
    expect(ofSpans(false)).toEqual([
      'The unit was the coded segment; touching and overlapping segments of one coder and code were fused before anything was computed.',
      noStatus,
      'A narrative that a coder had not finished counts as missing for that coder, not as uncoded.',
    ]);
    expect(ofSpans(true)[0]).toContain('segments of one coder and code with the same status were fused');
  });

  it('compares statuses where that was chosen, and says nothing of them where the codebook has none', () => {
    const statuses = ['Achieved', 'Unmet'].map((name) => ({ id: name, name, definition: name }));
    const scheme = { ...askedOfTwo.scheme, statuses };
    expect(sentencesOf({ comparesStatus: true, scheme })[2]).toBe(
      'A code with one status and the same code with another (achieved and unmet, or none) counted as different answers; several statuses in one unit are one answer, ‘mixed’.',
    );
    expect(sentencesOf({ scheme: { ...scheme, statuses: [] } })).not.toContain(noStatus);
  });
});

describe('the coefficients', () => {
  it('of two coders are named with where they come from', () => {
    expect(coefficientSentences(factsOf())).toEqual([
      'Reported for each code are percent agreement, Krippendorff’s alpha for nominal data (Krippendorff, 2019), Gwet’s AC1 (Gwet, 2008), positive and negative agreement (Cicchetti & Feinstein, 1990) and Cohen’s kappa (Cohen, 1960), with the number of units and the prevalence of the code.',
      'AC1 counted on 2 categories (q = 2): found and not found.',
    ]);
  });

  it('of three coders have a range of kappas', () => {
    const question = { coderIds: [ada.id, ben.id, cora.id] };
    expect(coefficientSentences(factsOf({ question }))[0]).toContain(
      'and the range of Cohen’s kappa over the pairs of coders (Cohen, 1960), with',
    );
    expect(coefficientSentences(factsOf({ question: { ...question, unit: 'span' } }))[0]).toContain(
      ', pooled over narratives and pairs of coders, for which',
    );
  });

  it('with statuses say on which categories AC1 counts, used or not', () => {
    const statuses = ['Achieved', 'Unmet'].map((name) => ({ id: name, name, definition: name }));
    const question = { comparesStatus: true, scheme: { ...askedOfTwo.scheme, statuses } };
    expect(coefficientSentences(factsOf({ question, categories: 5 }))[1]).toBe(
      'AC1 counted on 5 categories (q = 5), whether or not they were used: not found, achieved, unmet, no status and several statuses.',
    );
    expect(coefficientSentences(factsOf({ question, categories: 6 }))[1]).toContain(
      'not found, achieved, unmet, 1 of other revisions, no status and several statuses.',
    );
  });

  it('of all codes together are told of where they were computed', () => {
    const groups = [groupOf(null, [figureOf('alpha_masi', { value: 0.6 })])];
    const facts = factsOf({ question: { unit: 'sentence' }, figures: { ...figuresOfTwo, groups } });
    expect(coefficientSentences(facts)[2]).toBe(
      'For all codes together, alpha was computed over the set of codes that each coder had given a sentence (none being a set as well; only coders who had looked for every code), with the MASI distance, which counts sets that share more as closer (alpha of label sets (MASI distance); Passonneau, 2006).',
    );
  });

  it('of spans are u-alpha and span F1', () => {
    const groups = [groupOf(null, [figureOf('cu_alpha', { value: 0.6 })])];
    const ofSpans = { unit: 'span' } as const;
    expect(coefficientSentences(factsOf({ question: ofSpans, figures: { ...figuresOfTwo, groups } }))).toEqual([
      'Reported for each code are Krippendorff’s unitizing alpha (u-alpha; Krippendorff et al., 2016) and span F1 (Hripcsak & Rothschild, 2005), pooled over narratives, for which as many segments as possible of two coders were matched one to one: those with the same edges (F1 exact), those that shared at least half of their union (F1 IoU ≥ 0.5; IoU: intersection over union), and those that overlapped at all (F1 overlap).',
      'For all codes together, u-alpha tells how far coders agree on what is coded at all, whatever the code, and cu-alpha on the codes of what others coded too; cu-alpha takes one code at each place (Krippendorff et al., 2016; its correction for lengths as inferred from the published example).',
    ]);
  });
});

describe('what has no value', () => {
  it('is listed with its reason, coefficients with the same codes and reason together', () => {
    expect(undefinedSentences(factsOf())).toEqual([
      'A coefficient without a value is reported as not defined, never as 0 or 1: alpha and kappa for Voice (no variation: all answers were the same); positive agreement for Voice (found by nobody).',
      'Means over codes are plain means of the codes for which a coefficient was defined.',
    ]);
  });

  it('of three coders may be the kappa of a pair', () => {
    const coderIds = [ada.id, ben.id, cora.id];
    const noPair = { value: null, reason: 'no_pair' } as const;
    const groups = [groupOf('safety', [figureOf('cohen_kappa', noPair)], { coderIds: [ben.id, cora.id] })];
    expect(undefinedSentences(factsOf({ question: { coderIds }, figures: { ...figuresOfTwo, groups } }))[0]).toMatch(
      /never as 0 or 1: kappa of at least one pair for Safety \(nothing rated by two coders\)\.$/,
    );
  });

  it('of every code is told in two words', () => {
    const groups = ['safety', 'voice'].map((id) =>
      groupOf(id, [figureOf('gwet_ac1', { value: null, reason: 'no_pair' })]),
    );
    expect(undefinedSentences(factsOf({ figures: { ...figuresOfTwo, groups } }))[0]).toMatch(
      /: AC1 for every code \(nothing rated by two coders\)\.$/,
    );
  });

  it('is said to be nothing where all was defined', () => {
    const groups = figuresOfTwo.groups.slice(0, 1);
    expect(undefinedSentences(factsOf({ figures: { ...figuresOfTwo, groups } }))[0]).toBe(
      'A coefficient without a value is reported as not defined, never as 0 or 1; here every one of these was defined for every code.',
    );
  });
});

describe('the paragraph', () => {
  it('speaks of outcomes where the codebook is the seven outcomes, and of codes where it is another', () => {
    const seven = { ...askedOfTwo.scheme, id: 'seven_outcomes', name: 'Seven' };
    for (const unit of ['narrative', 'sentence', 'character', 'span'] as const) {
      const scheme = { ...seven, revision: 2 };
      const ofSeven = methodsParagraph(factsOf({ question: { scheme, unit } }), false);
      expect(ofSeven.replace('UTF-16 code unit', '')).not.toMatch(/\bcodes?\b(?! it\b)/i);
      expect(ofSeven).toContain('outcome');
      expect(methodsParagraph(factsOf({ question: { unit } }), false)).not.toMatch(/outcome(?! Coder)/i);
    }
  });

  it('is all of these sentences in order, with who computed it and when at its end', () => {
    const paragraph = methodsParagraph(factsOf(), false);
    const begins = [
      'Inter-coder',
      '22 narratives',
      'The unit',
      'Narratives to',
      'The statuses',
      'A narrative',
      'Reported',
      'AC1 counted',
      'Figures and',
      'The 95%',
      'A coefficient',
      'Means',
      'Computed',
    ];
    const places = begins.map((start) => paragraph.indexOf(start));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(paragraph).toMatch(/\. Computed with Outcome Coder 0\.4\.0 on 22 November 2026\.$/);
    expect(paragraph).not.toMatch(/ {2}|undefined|null|NaN/);
  });

  it('cites only what its list of references holds', () => {
    const spans = methodsParagraph(factsOf({ question: { unit: 'span' } }), false);
    for (const paragraph of [methodsParagraph(factsOf(), false), spans]) {
      const cited = paragraph.match(/[\w &,.]+, (?:19|20)\d\d/g) ?? [];
      const years = cited.map((citation) => citation.slice(-4)).sort();
      const listed = referencesIn(paragraph).map((reference) => /\((\d{4})\)/.exec(reference)?.[1]);
      expect(new Set(listed)).toEqual(new Set(years));
    }
    // By surname: Cicchetti, Cohen, Fleiss, Gwet (two), Krippendorff.
    expect(referencesIn(methodsParagraph(factsOf(), false)).map((one) => one.split(' ')[0])).toEqual([
      ...['Cicchetti', 'Cohen', 'Fleiss', 'Gwet', 'Gwet', 'Krippendorff'],
    ]);
  });
});
