import { describe, expect, it } from 'vitest';
import { cautions } from '../../../../../renderer/domain/agreement/behind/cautions.ts';
import type { CoefficientId, Figure, FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';

const narratives = { unit: 'narrative', leavesOutUncoded: false, comparesStatus: false } as const;
const characters = { ...narratives, unit: 'character' } as const;

function figure(coefficient: CoefficientId, value: number, bootstrap = { replicates: 0, skipped: 0 }): Figure {
  return {
    coefficient,
    estimate: { value },
    method: bootstrap.replicates > 0 ? 'bootstrap' : 'analytic',
    ...bootstrap,
  };
}

/** Two coders with these counts; percent agreement and alpha are given, as they were computed by hand. */
function pair([a, b, c, d]: readonly [number, number, number, number], fields: Partial<FigureGroup> = {}): FigureGroup {
  const units = a + b + c + d;
  return {
    codeId: 'voice',
    coderIds: ['c1', 'c2'],
    units,
    narratives: units,
    counts: { a, b, c, d },
    prevalence: (2 * a + b + c) / (2 * units),
    coders: [
      { rated: units, found: a + b },
      { rated: units, found: a + c },
    ],
    figures: [figure('percent_agreement', (a + d) / units)],
    ...fields,
  };
}

const codes = (group: FigureGroup, comparison: Parameters<typeof cautions>[1] = narratives) =>
  cautions(group, comparison).map(({ code }) => code);

describe('cautions', () => {
  it('are silent about ordinary figures, good or bad', () => {
    // Feinstein and Cicchetti 1990, table 1: alpha 0.70 of 85 per cent. Then coders who agree in half of 40 narratives.
    expect(
      codes(
        pair([40, 9, 6, 45], { figures: [figure('percent_agreement', 0.85), figure('krippendorff_alpha', 0.701)] }),
      ),
    ).toEqual([]);
    expect(
      codes(pair([10, 12, 8, 10], { figures: [figure('percent_agreement', 0.5), figure('krippendorff_alpha', 0.01)] })),
    ).toEqual([]);
    expect(codes(pair([10, 5, 0, 18]))).toEqual([]);
  });

  it('say that a code is rare, or hardly ever absent', () => {
    expect(cautions(pair([1, 1, 0, 27]), narratives)).toEqual([
      { code: 'rare', count: 2, of: 29, inJudgements: false },
    ]);
    expect(cautions(pair([22, 2, 1, 1]), narratives)).toEqual([
      { code: 'common', count: 4, of: 26, inJudgements: false },
    ]);
    expect(cautions(pair([0, 0, 0, 28]), narratives)[0]).toEqual({
      ...{ code: 'rare', count: 0, of: 28, inJudgements: false },
    });
    // Five narratives that anybody found are enough to say no more; four of sixteen are not rare.
    expect(codes(pair([3, 1, 1, 27]))).toEqual([]);
    expect(codes(pair([2, 1, 1, 12]))).toEqual(['few_narratives']);
  });

  it('count judgements where there are more than two coders', () => {
    const three = (found: readonly number[], rated = 30): FigureGroup => ({
      ...pair([0, 0, 0, 0]),
      ...{ coderIds: ['c1', 'c2', 'c3'], units: 30, narratives: 30, counts: null, figures: [] },
      prevalence: found.reduce((sum, one) => sum + one, 0) / (3 * rated),
      coders: found.map((one) => ({ rated, found: one })),
    });
    // 7 of 90 judgements: 7 × 30 / 90, not three narratives. 15 are five narratives.
    expect(cautions(three([3, 2, 2]), narratives)).toEqual([{ code: 'rare', count: 7, of: 90, inJudgements: true }]);
    expect(codes(three([5, 5, 5]))).toEqual([]);
    // The third coder would have found 10.7 of 30, going by all.
    expect(cautions(three([16, 16, 0]), narratives)).toEqual([
      { code: 'constant_coder', coderId: 'c3', always: false, units: 30 },
    ]);
    // Of 30 narratives two coders rated all and the third 7, or each of ten coders 6.
    const rated = [30, 30, 7].map((one) => ({ rated: one, found: 6 }));
    expect(cautions({ ...three([3, 3, 3]), coders: rated }, narratives)).toEqual([
      { code: 'much_missing', coderId: 'c3', share: 7 / 30 },
    ]);
    const ids = Array.from({ length: 10 }, (_, index) => `c${index}`);
    const ten = { ...three([]), coderIds: ids, coders: ids.map(() => ({ rated: 6, found: 3 })) };
    expect(codes(ten)).toEqual([]);
  });

  it('name a coder who always answers the same, and two who do so in opposite ways', () => {
    expect(cautions(pair([0, 12, 0, 16]), narratives)).toEqual([
      { code: 'constant_coder', coderId: 'c2', always: false, units: 28 },
    ]);
    expect(cautions(pair([12, 16, 0, 0]), narratives)).toEqual([
      { code: 'constant_coder', coderId: 'c1', always: true, units: 28 },
    ]);
    expect(cautions(pair([0, 0, 28, 0]), narratives)).toEqual([
      { code: 'opposite_constants', alwaysId: 'c2', neverId: 'c1', units: 28 },
    ]);
  });

  it('do not call who found it everywhere constant where statuses are answers', () => {
    const statuses = { ...narratives, comparesStatus: true };
    expect(codes(pair([12, 16, 0, 0]), statuses)).toEqual(['empty_cell']);
    expect(codes(pair([0, 12, 0, 16]), statuses)).toEqual(['constant_coder']);
  });

  it('say where no disagreement was seen that this is no certainty, in whatever is compared', () => {
    const never = { code: 'no_disagreement', narratives: 28, hasInterval: false };
    expect(cautions(pair([10, 0, 0, 18]), narratives)).toEqual([never]);
    const value = { coefficient: 'krippendorff_alpha', method: 'analytic', replicates: 0, skipped: 0 } as const;
    const figures = [
      figure('percent_agreement', 1),
      { ...value, estimate: { value: 1, interval: [1, 1] as [number, number] } },
    ];
    expect(cautions(pair([10, 0, 0, 18], { figures }), narratives)).toEqual([{ ...never, hasInterval: true }]);
    // The counts are alike and the statuses are not.
    const differ = [figure('percent_agreement', 27 / 28)];
    expect(codes(pair([10, 0, 0, 18], { figures: differ }), { ...narratives, comparesStatus: true })).toEqual([]);
    const spans = pair([0, 0, 0, 0], { units: 30, narratives: 25, counts: null, figures: [figure('u_alpha', 1)] });
    expect(
      codes({ ...spans, coders: [30, 30].map((rated) => ({ rated, found: 15 })) }, { ...narratives, unit: 'span' }),
    ).toEqual(['no_disagreement']);
  });

  it('name the figures whose interval has no width though coders differ', () => {
    // Both in none, one alone in 12, neither in 18: whoever is drawn, positive agreement is 2 · 0 / 12 = 0.
    const at = (coefficient: CoefficientId, value: number, interval: [number, number]): Figure => {
      return { coefficient, estimate: { value, interval }, method: 'bootstrap', replicates: 1000, skipped: 0 };
    };
    const figures = [
      figure('percent_agreement', 18 / 30),
      at('krippendorff_alpha', -0.23, [-0.4, -0.1]),
      at('cohen_kappa', 0, [0, 0]),
      at('positive_agreement', 0, [0, 0]),
      at('positive_agreement', 0, [0, 0]),
    ];
    const noWidth = { code: 'no_width', coefficients: ['cohen_kappa', 'positive_agreement'], narratives: 30 };
    expect(cautions(pair([0, 12, 0, 18], { figures }), narratives)).toEqual([
      { code: 'constant_coder', coderId: 'c2', always: false, units: 30 },
      noWidth,
    ]);
    expect(cautions(pair([0, 12, 0, 18], { figures, codeId: null, counts: null }), narratives)).toEqual([noWidth]);
    const perfect = [figure('percent_agreement', 1), at('krippendorff_alpha', 1, [1, 1])];
    expect(codes(pair([10, 0, 0, 18], { figures: perfect }))).toEqual(['no_disagreement']);
  });

  it('say that the bootstrap is too narrow where fewer than 15 narratives can be drawn', () => {
    // Simulated with 2 coders: percentile intervals that should hold the truth 95 times in 100 did so 53 times with 5
    // narratives, 84 with 10 and 94 with 15.
    const drawn = [{ ...figure('positive_agreement', 0.8), method: 'bootstrap' as const, replicates: 1000 }];
    expect(codes(pair([6, 1, 1, 6], { figures: drawn }))).toEqual(['few_narratives', 'few_to_draw']);
    expect(cautions(pair([6, 1, 1, 6], { figures: drawn }), narratives)[1]).toEqual({
      code: 'few_to_draw',
      narratives: 14,
    });
    expect(codes(pair([6, 1, 1, 7], { figures: drawn }))).toEqual(['few_narratives']);
    expect(codes(pair([6, 1, 1, 6]))).toEqual(['few_narratives']);
  });

  it('leave prevalence out where coders differ much, however few found it', () => {
    // Alpha −0.28 at 48 per cent, and 1.00 at a prevalence of 54 per cent: nothing of prevalence in either.
    const low = [figure('percent_agreement', 0.48), figure('krippendorff_alpha', -0.28)];
    expect(codes(pair([12, 13, 0, 0], { figures: low }), { ...narratives, comparesStatus: true })).toEqual([
      'empty_cell',
    ]);
    const high = [figure('percent_agreement', 1), figure('krippendorff_alpha', 1)];
    expect(codes(pair([7, 0, 0, 6], { figures: high }))).toEqual(['no_disagreement', 'few_narratives']);
  });

  it('point at cells that are empty, and at differences that all go one way', () => {
    expect(cautions(pair([0, 4, 3, 21]), narratives)).toEqual([{ code: 'empty_cell', cell: 'both', differences: 7 }]);
    expect(cautions(pair([21, 4, 3, 0]), narratives)).toEqual([
      { code: 'empty_cell', cell: 'neither', differences: 7 },
    ]);
    expect(cautions(pair([8, 0, 6, 14]), narratives)).toEqual([
      { code: 'one_sided', finderId: 'c2', otherId: 'c1', differences: 6 },
    ]);
    // Sentences of one narrative go one way together.
    expect(codes(pair([8, 0, 6, 14], { narratives: 25 }), { ...narratives, unit: 'sentence' })).toEqual([]);
  });

  it('explain high agreement with low alpha by prevalence (Feinstein and Cicchetti 1990, table 2)', () => {
    // Counts 80, 10, 5, 5: p = 0.85; D_e = 2 · 175 · 25 / (200 · 199) = 0.2198, alpha = 1 − 0.15 / 0.2198 = 0.3177.
    const figures = [figure('percent_agreement', 0.85), figure('krippendorff_alpha', 0.3177)];
    const skewed = { code: 'skewed', percent: 0.85, alpha: 0.3177, prevalence: 0.875 };
    expect(cautions(pair([80, 10, 5, 5], { figures }), narratives)).toEqual([skewed]);
    expect(codes(pair([80, 10, 5, 5], { figures }), { ...narratives, comparesStatus: true })).toEqual([]);
  });

  it('say how much blank text makes of the agreement on characters', () => {
    // 60 both, 40 and 40 alone, 4,860 neither: percent 4,920 / 5,000, positive 120 / 200.
    const group = pair([60, 40, 40, 4860], {
      narratives: 25,
      figures: [
        figure('percent_agreement', 0.984),
        figure('positive_agreement', 0.6),
        figure('krippendorff_alpha', 0.59),
      ],
    });
    const inflated = { code: 'inflated_by_blank_text', percent: 0.984, positive: 0.6 };
    expect(cautions(group, characters)).toEqual([inflated]);
    expect(codes(group, { ...characters, leavesOutUncoded: true })).toEqual(['skewed']);
    const low = [figure('percent_agreement', 0.7), figure('positive_agreement', 0.1), figure('krippendorff_alpha', 0)];
    expect(codes({ ...group, figures: low }, characters)).toEqual([]);
  });

  it('say that narratives, passages or bootstrap replicates are few', () => {
    expect(cautions(pair([6, 1, 1, 8]), narratives)).toEqual([{ code: 'few_narratives', narratives: 16 }]);
    const spans = pair([0, 0, 0, 0], { units: 3, narratives: 25, counts: null, figures: [] });
    const coders = [
      { rated: 9000, found: 2 },
      { rated: 9000, found: 1 },
    ];
    expect(cautions({ ...spans, coders }, { ...narratives, unit: 'span' })).toEqual([{ code: 'few_spans', spans: 3 }]);
    const skipping = (skipped: number) =>
      pair([10, 2, 1, 15], { figures: [figure('krippendorff_alpha', 0.8, { replicates: 1000 - skipped, skipped })] });
    expect(codes(skipping(50))).toEqual([]);
    expect(cautions(skipping(51), narratives)).toEqual([{ code: 'few_replicates', skipped: 51, drawn: 1000 }]);
  });

  it('say nothing of a row without units, and little of all codes together', () => {
    expect(codes(pair([0, 0, 0, 0]))).toEqual([]);
    expect(codes(pair([1, 1, 0, 9], { codeId: null, counts: null }))).toEqual(['few_narratives']);
  });
});
