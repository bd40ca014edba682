import { expect, it } from 'vitest';
import type { Figure } from '../../../../renderer/domain/agreement/figures.ts';
import { intervalSentences } from '../../../../renderer/words/agreement-report/interval-sentences.ts';
import { factsOf, figureOf, figuresOfTwo, groupOf } from '../../../support/agreement-facts.ts';

const estimate = { value: 0.5, interval: [0.25, 0.75] } as const;
const analytic = (coefficient: Figure['coefficient']) => figureOf(coefficient, estimate);
const drawn = (coefficient: Figure['coefficient'], skipped = 0) =>
  figureOf(coefficient, estimate, { method: 'bootstrap', replicates: 1000 - skipped, skipped });

function sentencesOf(...figures: readonly Figure[]): readonly string[] {
  const all = intervalSentences(
    factsOf({
      compared: { narratives: 20, cases: 20 },
      figures: { ...figuresOfTwo, groups: [groupOf('safety', figures)] },
    }),
  );
  expect(all[0]).toMatch(/^Figures and intervals rest on the narratives that both coders had finished/);
  const sentences = all.slice(1);
  if (sentences[0] !== none) expect(sentences.pop()).toBe(`${randomly}.`);
  return sentences;
}

const none = 'No confidence interval could be computed.';
const randomly =
  'The intervals take the compared narratives as a random sample and hold for these coders, not for coders in general';

const percentiles =
  'percentile intervals of 1,000 bootstrap replicates that drew narratives with replacement (seed 20261122; quantiles by linear interpolation)';

it('analytic intervals are told as such', () => {
  expect(sentencesOf(analytic('krippendorff_alpha'))).toEqual([
    'The 95% confidence intervals are analytic, from a t distribution with n − 1 degrees of freedom (Gwet, 2014), with upper ends cut at 1.',
  ]);
});

it('kappa’s analytic interval comes from another distribution', () => {
  expect(sentencesOf(analytic('krippendorff_alpha'), analytic('cohen_kappa'))).toEqual([
    'The 95% confidence intervals are analytic, from a t distribution with n − 1 degrees of freedom (Gwet, 2014), for kappa from a normal one (Fleiss, Cohen & Everitt, 1969), with upper ends cut at 1.',
  ]);
});

it('bootstrap intervals are told with replicates, seed and what was skipped', () => {
  expect(sentencesOf(drawn('krippendorff_alpha'))).toEqual([
    `The 95% confidence intervals are ${percentiles}.`,
    'For these figures no replicate had to be skipped.',
  ]);
  expect(sentencesOf(drawn('krippendorff_alpha', 13), drawn('gwet_ac1', 2))[1]).toBe(
    'Replicates in which a coefficient had no value were skipped and counted: at most 13 of 1,000 for any one of these figures.',
  );
});

it('where some are analytic and others drawn, it says which', () => {
  expect(sentencesOf(analytic('krippendorff_alpha'), analytic('gwet_ac1'), drawn('positive_agreement'))).toEqual([
    'The 95% confidence intervals of alpha and AC1 are analytic, from a t distribution with n − 1 degrees of freedom (Gwet, 2014), with upper ends cut at 1.',
    `Those of positive agreement are ${percentiles}.`,
    'For these figures no replicate had to be skipped.',
  ]);
});

it('where both kinds were asked for, it says so, and how they were made only once', () => {
  expect(sentencesOf(analytic('krippendorff_alpha'), drawn('krippendorff_alpha'))).toEqual([
    'The 95% confidence intervals are analytic, from a t distribution with n − 1 degrees of freedom (Gwet, 2014), with upper ends cut at 1.',
    `Those of alpha are given a second time, as ${percentiles}.`,
    'For these figures no replicate had to be skipped.',
  ]);
  const three = sentencesOf(analytic('gwet_ac1'), drawn('gwet_ac1'), drawn('negative_agreement'));
  expect(three.slice(1, 3)).toEqual([
    `Those of negative agreement are ${percentiles}.`,
    'Those of AC1 are given a second time, as percentile intervals too.',
  ]);
});

it('intervals are said to be for these coders and a random sample, several narratives of one case as if independent', () => {
  const groups = [groupOf('safety', [analytic('krippendorff_alpha')])];
  const facts = factsOf({ compared: { narratives: 20, cases: 19 }, figures: { ...figuresOfTwo, groups } });
  expect(intervalSentences(facts).at(-1)).toBe(
    `${randomly}; they treat narratives as independent, also those of one case.`,
  );
});

it('where there is no interval, none is claimed', () => {
  expect(sentencesOf(figureOf('krippendorff_alpha', { value: null, reason: 'no_pair' }))).toEqual([
    'No confidence interval could be computed.',
  ]);
});

it('intervals that the report does not show are not told of', () => {
  const one = sentencesOf(analytic('krippendorff_alpha'));
  expect(sentencesOf(analytic('krippendorff_alpha'), drawn('fleiss_kappa', 40), drawn('percent_agreement'))).toEqual(
    one,
  );
  const groups = [groupOf('safety', [analytic('cohen_kappa')])];
  const coderIds = ['coder-ada', 'coder-ben', 'coder-cora'];
  const ofThree = factsOf({ question: { coderIds }, figures: { ...figuresOfTwo, groups } });
  expect(intervalSentences(ofThree).slice(1)).toEqual(['No confidence interval could be computed.']);
});

it('before them stands on which narratives and units figures rest, and what a replicate draws', () => {
  const basisOf = (unit: 'sentence' | 'span', coderIds: readonly string[], figure: Figure) =>
    intervalSentences(
      factsOf({
        question: { unit, coderIds },
        figures: { ...figuresOfTwo, groups: [groupOf('safety', [figure], { coderIds })] },
      }),
    )[0];
  const [two, three] = [
    ['coder-ada', 'coder-ben'],
    ['coder-ada', 'coder-ben', 'coder-cora'],
  ];
  expect(basisOf('sentence', two ?? [], analytic('krippendorff_alpha'))).toBe(
    'Figures and intervals rest on the narratives that both coders had finished, and in them on the units that both rated.',
  );
  expect(basisOf('sentence', three ?? [], drawn('krippendorff_alpha'))).toBe(
    'Figures and intervals rest on the narratives that at least two of these coders had finished, which each bootstrap replicate draws once for all codes together; those of a pair only on units that both rated; within them each coefficient treats missing ratings by its own rule.',
  );
  expect(basisOf('span', three ?? [], drawn('u_alpha'))).toBe(
    'Figures and intervals rest on the narratives that at least two of these coders had finished, which each bootstrap replicate draws once for all codes together; those of a pair only on narratives that both had finished; each text counts with the coders who had finished it.',
  );
});
