import { describe, expect, it } from 'vitest';
import { undefinedSentences } from '../../../../renderer/words/agreement-report/undefined-sentences.ts';
import { factsOf, figureOf, figuresOfTwo, groupOf } from '../../../support/agreement-facts.ts';
import { ada, ben, cora } from '../../../support/study.ts';

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
