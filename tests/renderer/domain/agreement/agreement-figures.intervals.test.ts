import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { bootstrapIntervals } from '../../../../renderer/domain/agreement/resampling/bootstrap.ts';
import {
  figuresOf,
  narratives,
  questionOf,
  safety,
  sheets,
  sheetsOf,
} from '../../../support/agreement/six-narratives.ts';
import { workOf } from '../coding/units/compared-work.ts';

describe('intervals', () => {
  /** Thirty narratives: found by both, Ada alone, Ben alone, neither, in turn 6, 3, 2 and 19. */
  const kinds = Array.from({ length: 30 }, (_, at) => (at < 6 ? 'both' : at < 9 ? 'ada' : at < 11 ? 'ben' : 'none'));
  const idOf = (at: number) => `n${(at * 7) % 30}`;
  const foundBy = (coder: string) =>
    Object.fromEntries(kinds.map((kind, at) => [idOf(at), kind === 'both' || kind === coder ? [safety] : []]));
  const texts = Object.fromEntries(kinds.map((_, at) => [idOf(at), 'He is safe. She was heard.']));
  const thirty = workOf([...sheetsOf('ada', foundBy('ada')), ...sheetsOf('ben', foundBy('ben'))], texts);

  it('are analytic at narrative level, and bootstrap where there is no analytic one', () => {
    const { groups } = agreementFigures(questionOf(), thirty);
    const [group] = groups;
    if (!group) throw new Error('No group');
    const methods = group.figures.map(({ coefficient, method, replicates, skipped }) => [
      coefficient,
      method,
      replicates + skipped,
    ]);
    expect(methods.filter(([, method]) => method === 'bootstrap')).toEqual([
      ['positive_agreement', 'bootstrap', 200],
      ['negative_agreement', 'bootstrap', 200],
    ]);
    expect(methods.filter(([, method]) => method === 'analytic')).toHaveLength(7);
    const [percent] = figuresOf(group, 'percent_agreement');
    // p = 25/30, SE² = p (1 − p) / 29; t(0.975, 29) = 2.04523.
    const error = Math.sqrt(((25 / 30) * (5 / 30)) / 29);
    expect(percent?.estimate).toMatchObject({ standardError: expect.closeTo(error, 12) });
    expect(percent?.estimate).toMatchObject({
      interval: [expect.closeTo(25 / 30 - 2.04523 * error, 5), expect.closeTo(25 / 30 + 2.04523 * error, 5)],
    });
  });

  it('are of both kinds if both are asked for', () => {
    const { groups } = agreementFigures(questionOf({ bothIntervals: true }), thirty);
    const together = groups.at(-1);
    expect(together?.figures.map(({ coefficient, method }) => `${coefficient} ${method}`)).toEqual([
      'alpha_sets analytic',
      'alpha_sets bootstrap',
      'alpha_jaccard analytic',
      'alpha_jaccard bootstrap',
      'alpha_masi analytic',
      'alpha_masi bootstrap',
    ]);
    expect(groups[0]?.figures).toHaveLength(7 * 2 + 2);
    expect(
      groups[0]?.figures.every(({ method, estimate }) => method !== 'bootstrap' || !('standardError' in estimate)),
    ).toBe(true);
  });

  it.each(['sentence', 'character'] as const)('are bootstrap alone, without standard errors, for every %s', (unit) => {
    const { groups } = agreementFigures(questionOf({ unit, bothIntervals: true }), thirty);
    const defined = groups.flatMap(({ figures }) => figures.filter(({ estimate }) => estimate.value !== null));
    expect(defined.length).toBeGreaterThan(12);
    expect(defined.every(({ method, estimate }) => method === 'bootstrap' && !('standardError' in estimate))).toBe(
      true,
    );
  });

  it('are those of resampled tables of ratings', () => {
    const question = questionOf({ bothIntervals: true, seed: 77 });
    const [group] = agreementFigures(question, thirty).groups;
    if (!group) throw new Error('No group');
    // The slow way: whole narratives, in the order of their ids, each as often as it was drawn.
    const inOrder = kinds.map((kind, at) => ({ kind, id: idOf(at) })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const ratings: Ratings = inOrder.map(({ kind }) =>
      ['ada', 'ben'].map((coder) => Number(kind === 'both' || kind === coder)),
    );
    const expected = bootstrapIntervals(30, 2, question, (times, values) => {
      const drawn = ratings.flatMap((unit, at) => Array.from({ length: times[at] ?? 0 }, () => unit));
      values[0] = percentAgreement(drawn).value ?? Number.NaN;
      values[1] = krippendorffAlpha(drawn).value ?? Number.NaN;
    });
    for (const [at, id] of (['percent_agreement', 'krippendorff_alpha'] as const).entries()) {
      const found = figuresOf(group, id)[1];
      expect(found).toMatchObject({
        method: 'bootstrap',
        replicates: expected[at]?.replicates,
        skipped: expected[at]?.skipped,
      });
      const ends = found?.estimate.value === null ? [] : (found?.estimate.interval ?? []);
      expect(ends).toEqual((expected[at]?.interval ?? []).map((end) => expect.closeTo(end, 12)));
    }
  });

  it('skip and count replicates without variation', () => {
    const nobody = Object.fromEntries(kinds.map((_, at) => [idOf(at), []]));
    const rare = workOf([...sheetsOf('ada', { ...nobody, n4: [safety] }), ...sheetsOf('ben', nobody)], texts);
    const question = questionOf({ bothIntervals: true, replicates: 400 });
    const [group] = agreementFigures(question, rare).groups;
    let without = 0;
    const place = Object.keys(nobody).sort().indexOf('n4');
    bootstrapIntervals(30, 0, question, (times) => {
      if (times[place] === 0) without += 1;
    });
    // (29 / 30)³⁰ = 0.36 of the replicates lack the one narrative in which anybody found the code.
    expect(without).toBeGreaterThan(100);
    const alpha = group?.figures.find(
      ({ coefficient, method }) => coefficient === 'krippendorff_alpha' && method === 'bootstrap',
    );
    expect(alpha).toMatchObject({ replicates: 400 - without, skipped: without });
  });

  it('are the same for the same seed in whatever order the narratives stand', () => {
    const question = questionOf({ bothIntervals: true });
    const once = agreementFigures(question, thirty);
    const turned = { ...thirty, narratives: thirty.narratives.toReversed(), sheets: thirty.sheets.toReversed() };
    expect(agreementFigures(question, turned)).toEqual(once);
    expect(agreementFigures({ ...question, seed: 2 }, thirty)).not.toEqual(once);
  });

  it('are missing where a single narrative can be compared', () => {
    const question = questionOf({ bothIntervals: true });
    const methodsOf = (ids: readonly string[]) => {
      const few = workOf(
        sheets.filter(({ narrativeId }) => ids.includes(narrativeId)),
        narratives,
      );
      return agreementFigures(question, few).groups.flatMap(({ figures }) =>
        figures.flatMap(({ method }) => method ?? []),
      );
    };
    expect(methodsOf(['n1'])).toEqual([]);
    expect(methodsOf(['n1', 'n6'])).not.toContain('bootstrap');
  });
});
