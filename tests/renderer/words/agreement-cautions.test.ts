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
      'Only one of 12 narratives was found to be about Voice by anybody: alpha can be low although the coders hardly differ.',
    ],
    [
      { code: 'rare', count: 3, of: 36, inJudgements: true },
      'Only 3 of 36 judgements found Voice: alpha can be low although the coders hardly differ.',
    ],
    [
      { code: 'rare', count: 0, of: 12, inJudgements: false },
      'Nobody found Voice anywhere: nothing shows how far they agree where it is present.',
    ],
    [
      { code: 'common', count: 2, of: 12, inJudgements: false },
      'In only 2 of 12 narratives did anybody not find Voice: alpha can be low although the coders hardly differ.',
    ],
    [
      { code: 'constant_coder', coderId: 'c2', always: false, units: 12 },
      'Ben Hale found Voice in no narrative: kappa with this coder is 0 however often they agree.',
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
      { code: 'one_sided', finderId: 'c1', otherId: 'c2', differences: 6 },
      'All 6 differences go one way: Ada Osei found Voice and Ben Hale did not. They draw the line at different places.',
    ],
    [
      { code: 'few_narratives', narratives: 1 },
      'These figures come from only 1 narrative: one more could move them far.',
    ],
    [
      { code: 'few_spans', spans: 3 },
      'Voice has only 3 coded segments in all: one match more or less moves these figures far.',
    ],
    [
      { code: 'much_missing', coderId: 'c2', share: 0.125 },
      'Ben Hale has finished only 12.5% of what is compared here, and hardly counts in the figures for all coders.',
    ],
    [
      { code: 'few_replicates', skipped: 120, drawn: 1000 },
      '120 of 1,000 bootstrap samples had no variation and were left out: the interval may be too narrow.',
    ],
  ])('says what %o means', (caution, expected) => {
    expect(sentence(caution)).toBe(expected);
  });

  it('names the unit that is counted, and shares as percentages', () => {
    expect(sentence({ code: 'skewed', percent: 0.962, alpha: -0.02, prevalence: 0.031 }, 'sentence')).toBe(
      'Coders agree on 96.2% of the sentences, yet alpha is −0.02: Voice is found in few sentences (3.1%), where chance alone gives much agreement. Read positive and negative agreement as well.',
    );
    expect(sentence({ code: 'inflated_by_blank_text', percent: 0.98, positive: 0.61 }, 'character')).toBe(
      'The percent agreement (98.0%) is high because of text that nobody gave to Voice. Of what was given to it, they agree on 61.0% only.',
    );
  });
});
