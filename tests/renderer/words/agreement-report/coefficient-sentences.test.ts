import { describe, expect, it } from 'vitest';
import { coefficientSentences } from '../../../../renderer/words/agreement-report/coefficient-sentences.ts';
import { askedOfTwo, factsOf, figureOf, figuresOfTwo, groupOf } from '../../../support/agreement-facts.ts';
import { ada, ben, cora } from '../../../support/study.ts';

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
