import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { Ratings } from '../../../../renderer/domain/agreement/estimate.ts';
import type {
  AgreementFigures,
  CoefficientId,
  Figure,
  FiguresQuestion,
} from '../../../../renderer/domain/agreement/figures.ts';
import { krippendorffAlpha } from '../../../../renderer/domain/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../../../../renderer/domain/agreement/percent-agreement.ts';
import { bootstrapIntervals } from '../../../../renderer/domain/agreement/resampling/bootstrap.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import { schemeOf } from '../../../support/sheets.ts';
import { comparisonOf, finishedSheet, type Mark, workOf } from '../coding/units/compared-work.ts';

const questionOf = (fields: Partial<FiguresQuestion> = {}): FiguresQuestion => ({
  ...comparisonOf({ scheme: schemeOf(1, ['safety', 'voice']) }),
  bothIntervals: false,
  replicates: 200,
  seed: 1,
  ...fields,
});

const groupOf = ({ groups }: AgreementFigures, codeId: string | null, coderIds: readonly string[]) => {
  const group = groups.find((one) => one.codeId === codeId && one.coderIds.join() === coderIds.join());
  if (!group) throw new Error(`No group of ${codeId} and ${coderIds}`);
  return group;
};
const figuresOf = (group: { readonly figures: readonly Figure[] }, id: CoefficientId) =>
  group.figures.filter(({ coefficient }) => coefficient === id);
const firstValue = (group: { readonly figures: readonly Figure[] }, id: CoefficientId) =>
  figuresOf(group, id)[0]?.estimate.value;

const sheetsOf = (coderId: string, found: Readonly<Record<string, readonly Mark[]>>): Sheet[] =>
  Object.entries(found).map(([id, marks]) => finishedSheet(id, coderId, marks));
const safety: Mark = [0, 3, 'safety'];

/** n1 both, n2 Ada alone, n3 Ben alone, n4 and n5 neither; n6 Ada alone has finished. */
const sheets = [
  ...sheetsOf('ada', { n1: [safety], n2: [safety], n3: [], n4: [], n5: [], n6: [safety] }),
  ...sheetsOf('ben', { n1: [safety], n2: [], n3: [safety], n4: [], n5: [] }),
];
const narratives = { n1: undefined, n2: undefined, n3: undefined, n4: undefined, n5: undefined, n6: undefined };
const work = workOf(sheets, narratives);

describe('the figures of two coders', () => {
  const figures = agreementFigures(questionOf(), work);
  const group = groupOf(figures, 'safety', ['ada', 'ben']);

  it('are those computed by hand', () => {
    // Of the five shared narratives 3 agree; 4 of 10 ratings say yes, two of each coder's five. p_e = 0.4² + 0.6² = 0.52.
    expect(firstValue(group, 'percent_agreement')).toBeCloseTo(0.6, 12);
    expect(firstValue(group, 'cohen_kappa')).toBeCloseTo((0.6 - 0.52) / 0.48, 12);
    expect(firstValue(group, 'scott_pi')).toBeCloseTo((0.6 - 0.52) / 0.48, 12);
    // D_o = 4/10, D_e = 2·4·6 / (10·9).
    expect(firstValue(group, 'krippendorff_alpha')).toBeCloseTo(1 - (4 / 10) * (90 / 48), 12);
    // Of ten ratings 4 say yes; what Ada alone has finished has no say. Fleiss p_e = 0.52 as above, AC1 p_e = 2 · 0.4 · 0.6.
    expect(firstValue(group, 'fleiss_kappa')).toBeCloseTo((0.6 - 0.52) / 0.48, 12);
    expect(firstValue(group, 'gwet_ac1')).toBeCloseTo((0.6 - 0.48) / 0.52, 12);
    expect(firstValue(group, 'brennan_prediger')).toBeCloseTo(0.2, 12);
    expect(firstValue(group, 'positive_agreement')).toBeCloseTo(2 / 4, 12);
    expect(firstValue(group, 'negative_agreement')).toBeCloseTo(4 / 6, 12);
  });

  it('stand beside their counts', () => {
    expect(group).toMatchObject({ units: 5, narratives: 5, prevalence: 0.4, counts: { a: 1, b: 1, c: 1, d: 2 } });
    expect(group.coders).toEqual([
      { rated: 5, found: 2 },
      { rated: 5, found: 2 },
    ]);
    expect(figures.narratives).toBe(5);
  });

  it('are undefined beside full agreement for a code that nobody used', () => {
    const voice = groupOf(figures, 'voice', ['ada', 'ben']);
    expect(voice).toMatchObject({ units: 5, prevalence: 0 });
    expect(firstValue(voice, 'percent_agreement')).toBe(1);
    expect(firstValue(voice, 'gwet_ac1')).toBe(1);
    expect(firstValue(voice, 'brennan_prediger')).toBe(1);
    const reasonOf = (id: CoefficientId) => figuresOf(voice, id)[0];
    const undefinedFor = (reason: string) => ({
      estimate: { value: null, reason },
      method: null,
      replicates: 0,
      skipped: 0,
    });
    expect(reasonOf('krippendorff_alpha')).toMatchObject(undefinedFor('no_variation'));
    expect(reasonOf('cohen_kappa')).toMatchObject(undefinedFor('no_variation'));
    expect(reasonOf('positive_agreement')).toMatchObject(undefinedFor('never_found'));
  });

  it('end with all codes together, and name each coefficient in the order of showing', () => {
    expect(figures.groups.map(({ codeId }) => codeId)).toEqual(['safety', 'voice', null]);
    expect(group.figures.map(({ coefficient }) => coefficient)).toEqual([
      'percent_agreement',
      'krippendorff_alpha',
      'gwet_ac1',
      'cohen_kappa',
      'scott_pi',
      'fleiss_kappa',
      'brennan_prediger',
      'positive_agreement',
      'negative_agreement',
    ]);
    const together = groupOf(figures, null, ['ada', 'ben']);
    expect(together).toMatchObject({ units: 5, prevalence: 0.4, counts: null });
    // Only one code was used, so that sets differ as much as the code does.
    for (const id of ['alpha_sets', 'alpha_jaccard', 'alpha_masi'] as const) {
      expect(firstValue(together, id)).toBeCloseTo(0.25, 12);
    }
  });

  it('are averaged over the codes for which they are defined', () => {
    const averageOf = (id: CoefficientId) => figures.averages.find(({ coefficient }) => coefficient === id);
    expect(averageOf('percent_agreement')).toMatchObject({ value: 0.8, definedCodes: 2, undefinedCodes: 0 });
    expect(averageOf('krippendorff_alpha')).toMatchObject({ definedCodes: 1, undefinedCodes: 1 });
    expect(averageOf('krippendorff_alpha')?.value).toBeCloseTo(0.25, 12);
    expect(averageOf('alpha_masi')).toBeUndefined();
  });
});

describe('the figures of other numbers of coders', () => {
  it('have all coders first and then every pair, in their order', () => {
    const three = workOf([...sheets, ...sheetsOf('cora', { n2: [], n3: [] })], narratives);
    const figures = agreementFigures(questionOf({ coderIds: ['ben', 'cora', 'ada'] }), three);
    const trio = ['ben cora ada', 'ben cora', 'ben ada', 'cora ada'];
    expect(figures.groups.map(({ coderIds }) => coderIds.join(' '))).toEqual([...trio, ...trio, ...trio]);
    const all = groupOf(figures, 'safety', ['ben', 'cora', 'ada']);
    // 2 of 3 pairs disagree in n2 and n3: (1 + 1/3 + 1/3 + 1 + 1) / 5; four of twelve ratings say yes.
    expect(firstValue(all, 'percent_agreement')).toBeCloseTo(11 / 15, 12);
    expect(all.prevalence).toBeCloseTo(1 / 3, 12);
    expect(all.counts).toBeNull();
    expect(firstValue(all, 'cohen_kappa')).toBeUndefined();
    const pairs = figures.groups.slice(1, 4).map(({ units, counts }) => [units, ...Object.values(counts ?? {})]);
    expect(pairs).toEqual([
      [2, 0, 1, 0, 1],
      [5, 1, 1, 1, 2],
      [2, 0, 0, 1, 1],
    ]);
  });

  it('say why there is nothing to compare', () => {
    const reasons = (compared: ComparedWork, coderIds: readonly string[]) => {
      const { groups } = agreementFigures(questionOf({ coderIds }), compared);
      const found = groups.flatMap(({ figures }) =>
        figures.map(({ estimate }) => 'reason' in estimate && estimate.reason),
      );
      return [...new Set(found)];
    };
    expect(reasons(work, ['ada'])).toEqual(['one_coder']);
    expect(reasons(workOf([], narratives), ['ada'])).toEqual(['one_coder']);
    expect(reasons(workOf([], narratives), ['ada', 'ben'])).toEqual(['no_pair']);
    const apart = [...sheetsOf('ada', { n1: [safety] }), ...sheetsOf('ben', { n2: [] })];
    expect(reasons(workOf(apart, narratives), ['ada', 'ben'])).toEqual(['no_pair']);
    const { groups, narratives: shared } = agreementFigures(questionOf(), workOf(apart, narratives));
    expect([groups[0]?.units, groups[0]?.prevalence, shared]).toEqual([0, null, 0]);
  });
});

describe('figures with statuses', () => {
  it('count another status as another answer, and what was found whatever its status', () => {
    const found = [
      ...sheetsOf('ada', { n1: [[0, 3, 'safety', 'unmet']], n2: [[0, 3, 'safety', 'achieved']], n3: [], n4: [] }),
      ...sheetsOf('ben', { n1: [[0, 3, 'safety', 'unmet']], n2: [[0, 3, 'safety', 'unmet']], n3: [safety], n4: [] }),
    ];
    const figures = agreementFigures(questionOf({ comparesStatus: true }), workOf(found, narratives));
    const group = groupOf(figures, 'safety', ['ada', 'ben']);
    expect(group).toMatchObject({ counts: { a: 2, b: 0, c: 1, d: 1 }, prevalence: 5 / 8 });
    expect(firstValue(group, 'percent_agreement')).toBe(0.5);
    // Six categories are declared: absent, three statuses, none given and mixed. (1/2 − 1/6) / (5/6).
    expect(firstValue(group, 'brennan_prediger')).toBeCloseTo(0.4, 12);
    // Of the pairs of ratings of which one says present, two of five agree.
    expect(firstValue(group, 'positive_agreement')).toBeCloseTo(2 / 5, 12);
  });
});

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

describe('computing figures', () => {
  it('tells how far it is, rising to 1', () => {
    const shares: number[] = [];
    agreementFigures(questionOf(), work, (share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('hands spans to the figures of spans', () => {
    const { groups } = agreementFigures(
      questionOf({ unit: 'span' }),
      workOf(sheets.slice(0, 1), { n1: 'He is safe.' }),
    );
    expect(groups[0]?.figures.map(({ coefficient }) => coefficient)).toContain('u_alpha');
  });
});
