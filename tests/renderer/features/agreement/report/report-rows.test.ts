import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../../renderer/domain/agreement/estimate.ts';
import { meanCells, reportRows } from '../../../../../renderer/features/agreement/report/report-rows.ts';
import { togetherSentence } from '../../../../../renderer/features/agreement/report/together-sentence.ts';
import { factsOf, figureOf, figuresOfTwo, groupOf } from '../../../../support/agreement-facts.ts';
import { ada, ben, cora } from '../../../../support/study.ts';

const noVariation: Estimate = { value: null, reason: 'no_variation' };

/** The last cell of Safety, where three pairs of coders have these kappas. */
function kappaOfPairs(...kappas: readonly [Estimate, Estimate, Estimate]) {
  const coderIds = [ada.id, ben.id, cora.id];
  const pairs = [coderIds.slice(0, 2), [ada.id, cora.id], coderIds.slice(1)];
  const groups = [
    groupOf('safety', [figureOf('krippendorff_alpha', { value: 0.5 })], { coderIds, counts: null }),
    ...pairs.map((pair, index) =>
      groupOf('safety', [figureOf('cohen_kappa', kappas[index] ?? noVariation)], { coderIds: pair }),
    ),
  ];
  const facts = factsOf({ question: { coderIds }, figures: { ...figuresOfTwo, groups } });
  return reportRows(facts)[0]?.cells.at(-1);
}

describe('a row of the report', () => {
  it('gives kappa as a range where there are several pairs', () => {
    const range = kappaOfPairs({ value: 0.71 }, { value: -0.1 }, { value: 0.5 });
    expect(range).toEqual({ text: '−0.10 to 0.71', under: [], reason: null });
    expect(kappaOfPairs({ value: 0.501 }, { value: 0.5 }, { value: 0.499 })?.text).toBe('0.50');
  });

  it('says of how many pairs the range is, and why there is none', () => {
    const two = kappaOfPairs({ value: 0.71 }, noVariation, { value: 0.5 });
    expect(two).toEqual({ text: '0.50 to 0.71', under: [{ text: '2 of 3 pairs', drawnToo: false }], reason: null });
    const none = kappaOfPairs(noVariation, noVariation, noVariation);
    expect(none).toEqual({ text: '—', under: [], reason: 'no_variation' });
  });

  it('has both kinds of interval where both were asked for, and marks the second', () => {
    const drawn = figureOf('krippendorff_alpha', { value: 0.5, interval: [0.2, 0.7] }, { method: 'bootstrap' });
    const figures = [figureOf('krippendorff_alpha', { value: 0.5, interval: [-0.005, 0.8] }), drawn];
    const facts = factsOf({ figures: { ...figuresOfTwo, groups: [groupOf('safety', figures)] } });
    expect(reportRows(facts)[0]?.cells[1]?.under).toEqual([
      { text: '[−0.01, 0.80]', drawnToo: false },
      { text: '[0.20, 0.70]', drawnToo: true },
    ]);
  });

  it('has a dash for the prevalence of nothing', () => {
    const groups = [groupOf('safety', [], { units: 0, prevalence: null })];
    expect(reportRows(factsOf({ figures: { ...figuresOfTwo, groups } }))).toMatchObject([
      { name: 'Safety', units: '0', prevalence: '—' },
    ]);
  });

  it('of means has a dash where no code has a value, and nothing where none was taken', () => {
    const averages = [{ coefficient: 'gwet_ac1', value: null, definedCodes: 0, undefinedCodes: 2 }] as const;
    expect(meanCells(factsOf({ figures: { ...figuresOfTwo, averages } }))).toEqual(['', '', '—', '', '', '']);
  });
});

describe('all codes together', () => {
  it('stand in one line, with what has no value and why', () => {
    const groups = [
      groupOf(null, [
        figureOf('u_alpha', { value: 0.8, interval: [0.7, 0.9] }),
        figureOf('cu_alpha', { value: null, reason: 'codes_overlap' }),
      ]),
    ];
    const facts = factsOf({ question: { unit: 'span' }, figures: { ...figuresOfTwo, groups } });
    expect(togetherSentence(facts)).toBe(
      'All codes together: u-alpha 0.80 [0.70, 0.90]; cu-alpha not defined (segments of different codes overlap).',
    );
    expect(togetherSentence(factsOf())).toBe('');
  });

  it('have both kinds of interval where both were asked for', () => {
    const both = [
      figureOf('alpha_masi', { value: 0.6, interval: [0.4, 0.8] }),
      figureOf('alpha_masi', { value: 0.6, interval: [0.45, 0.75] }, { method: 'bootstrap' }),
    ];
    const facts = factsOf({ figures: { ...figuresOfTwo, groups: [groupOf(null, both)] } });
    expect(togetherSentence(facts)).toBe(
      'All codes together: alpha of label sets (MASI distance) 0.60 [0.40, 0.80] [0.45, 0.75]*.',
    );
  });
});
