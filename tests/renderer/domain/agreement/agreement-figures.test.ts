import { describe, expect, it } from 'vitest';
import { agreementFigures } from '../../../../renderer/domain/agreement/agreement-figures.ts';
import type { AgreementFigures, CoefficientId, Figure } from '../../../../renderer/domain/agreement/figures.ts';
import type { ComparedWork } from '../../../../renderer/domain/coding/units/comparison.ts';
import {
  figuresOf,
  narratives,
  questionOf,
  safety,
  sheets,
  sheetsOf,
} from '../../../support/agreement/six-narratives.ts';
import { workOf } from '../coding/units/compared-work.ts';

const groupOf = ({ groups }: AgreementFigures, codeId: string | null, coderIds: readonly string[]) => {
  const group = groups.find((one) => one.codeId === codeId && one.coderIds.join() === coderIds.join());
  if (!group) throw new Error(`No group of ${codeId} and ${coderIds}`);
  return group;
};
const firstValue = (group: { readonly figures: readonly Figure[] }, id: CoefficientId) =>
  figuresOf(group, id)[0]?.estimate.value;

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
