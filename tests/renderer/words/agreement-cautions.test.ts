import { describe, expect, it } from 'vitest';
import type { Caution } from '../../../renderer/domain/agreement/behind/cautions.ts';
import { cautionSentence } from '../../../renderer/words/agreement-cautions.ts';

const names: Readonly<Record<string, string>> = { c1: 'Ada Osei', c2: 'Ben Hale' };

function sentence(caution: Caution, unit: 'narrative' | 'sentence' | 'character' = 'narrative') {
  return cautionSentence(caution, { outcome: 'Voice', unit, coderName: (id) => names[id] ?? id });
}

describe('a caution in words', () => {
  it.each<[Caution, string]>([
    [
      { code: 'rare', count: 1, of: 12, inJudgements: false },
      'Only one of 12 narratives was found by anybody to be about Voice: too few to say exactly how far they agree where it is present.',
    ],
    [
      { code: 'rare', count: 3, of: 36, inJudgements: true },
      'Only 3 of 36 judgements found Voice: too few to say exactly how far they agree where it is present.',
    ],
    [
      { code: 'rare', count: 0, of: 12, inJudgements: false },
      'Nobody found Voice anywhere: nothing shows how far they agree where it is present.',
    ],
    [
      { code: 'common', count: 2, of: 12, inJudgements: false },
      'In only 2 of 12 narratives did anybody not find Voice: too few to say exactly how far they agree where it is absent.',
    ],
    [
      { code: 'constant_coder', coderId: 'c2', always: false, units: 12 },
      'Ben Hale found Voice in no narrative: kappa with this coder cannot be above 0, however often they agree.',
    ],
    [
      { code: 'opposite_constants', alwaysId: 'c1', neverId: 'c2', units: 12 },
      'Ada Osei found Voice in every narrative and Ben Hale in none: no coefficient says more than that.',
    ],
    [
      { code: 'empty_cell', cell: 'both', differences: 7 },
      'They never found Voice in the same narrative, while one of them did in 7 narratives.',
    ],
    [
      { code: 'empty_cell', cell: 'neither', differences: 1 },
      'They never agreed that Voice is absent from a narrative, while one of them did not find it in 1 narrative.',
    ],
    [
      { code: 'no_disagreement', narratives: 8, hasInterval: true },
      'No disagreement was seen, so the interval has no width; with n = 8 that is not certainty.',
    ],
    [
      { code: 'no_disagreement', narratives: 1, hasInterval: false },
      'No disagreement was seen; with n = 1 that is not certainty.',
    ],
    [
      { code: 'one_sided', finderId: 'c1', otherId: 'c2', differences: 6 },
      'Wherever only one of the two found Voice (6 narratives), it was Ada Osei, never Ben Hale: they may draw the line at different places.',
    ],
    [
      { code: 'few_narratives', narratives: 1 },
      'These figures come from only 1 narrative: too few to be exact, so read and report them with their intervals.',
    ],
    [
      { code: 'few_to_draw', narratives: 9 },
      'Bootstrap intervals that draw from only 9 narratives are mostly too narrow.',
    ],
    [
      { code: 'no_width', coefficients: ['positive_agreement'], narratives: 5 },
      'The interval of positive agreement has no width. That comes of how little answers vary in 5 narratives; it is not certainty.',
    ],
    [
      { code: 'no_width', coefficients: ['cohen_kappa', 'positive_agreement'], narratives: 1200 },
      'The intervals of kappa and positive agreement have no width. That comes of how little answers vary in 1,200 narratives; it is not certainty.',
    ],
    [{ code: 'few_spans', spans: 3 }, 'Voice has only 3 coded segments in all: too few for exact figures.'],
    [
      { code: 'much_missing', coderId: 'c2', share: 0.125 },
      'Ben Hale has finished only 12.5% of what is compared here, far less than another coder: the figures for all coders say little about this one.',
    ],
    [
      { code: 'much_missing', coderId: 'c2', share: 0 },
      'Ben Hale has finished nothing of what is compared here, far less than another coder: the figures for all coders say little about this one.',
    ],
    [
      { code: 'few_replicates', skipped: 120, drawn: 1000 },
      'Up to 120 of 1,000 bootstrap replicates gave a figure no value and were left out: its interval may be too narrow.',
    ],
  ])('says what %o means', (caution, expected) => {
    expect(sentence(caution)).toBe(expected);
  });

  it('counts the narratives also where sentences are the units, since these are not independent', () => {
    expect(sentence({ code: 'no_disagreement', narratives: 8, hasInterval: true }, 'sentence')).toBe(
      'No disagreement was seen, so the interval has no width; with 8 narratives that is not certainty.',
    );
  });

  it('gives shares as percentages', () => {
    expect(sentence({ code: 'skewed', percent: 0.962, alpha: -0.02, prevalence: 0.031 }, 'sentence')).toBe(
      'Percent agreement is 96.2%, yet alpha is −0.02: with a prevalence as low as 3.1%, chance alone gives much agreement. Read positive and negative agreement as well.',
    );
    expect(sentence({ code: 'inflated_by_blank_text', percent: 0.98, positive: 0.61 }, 'character')).toBe(
      'The percent agreement (98.0%) is high because of text that nobody gave to Voice. Positive agreement, which leaves that text out, is 61.0%.',
    );
  });
});
