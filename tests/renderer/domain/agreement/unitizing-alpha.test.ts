import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../renderer/domain/agreement/estimate.ts';
import type { CodedSpan } from '../../../../renderer/domain/agreement/span-f1.ts';
import { unitizingAlpha } from '../../../../renderer/domain/agreement/unitizing-alpha.ts';
import fixture from '../../../fixtures/agreement/unitizing.json' with { type: 'json' };

interface Expected {
  readonly value: number | null;
  readonly coverage?: number;
}
interface UnitizingCase {
  readonly id: string;
  readonly title: string;
  readonly length: number;
  readonly coders: readonly (readonly (readonly number[])[])[];
  readonly expected: {
    readonly u_alpha: Expected;
    readonly bar_u_alpha: Expected;
    readonly cu_alpha: Expected;
    readonly cu_coverage: { readonly value: number };
    readonly ku_alpha: Readonly<Record<string, Expected | undefined>>;
    readonly alpha_u_1995_dkpro: {
      readonly overall: number;
      readonly per_code: Readonly<Record<string, number | undefined>>;
    };
  };
}
const cases: readonly UnitizingCase[] = fixture.cases;

const codersOf = (coders: UnitizingCase['coders']): CodedSpan[][] =>
  coders.map((spans) =>
    spans.map(([start = Number.NaN, end = Number.NaN, code = Number.NaN]) => ({ start, end, code })),
  );

function expectNear(actual: number | null | undefined, value: number) {
  expect(Math.abs((actual ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9);
}

function expectEstimate(estimate: Estimate | undefined, { value }: Expected) {
  if (value === null)
    expect(estimate).toEqual({ value: null, reason: expect.stringMatching(/^(no_variation|apart)$/) });
  else expectNear(estimate?.value, value);
}

describe.each(cases)('$id ($title)', ({ length, coders, expected }) => {
  const { u, barU, cu, ku, coverage } = unitizingAlpha({ length, coders: codersOf(coders) });

  it('has u, |u and cu to 1e-9, and the coverage of cu', () => {
    expectEstimate(u, expected.u_alpha);
    expectEstimate(barU, expected.bar_u_alpha);
    expectEstimate(cu, expected.cu_alpha);
    expectNear(coverage.cu, expected.cu_coverage.value);
  });

  it('has (k)u of every code to 1e-9, and its coverage', () => {
    expect(Object.keys(ku).sort()).toEqual(Object.keys(expected.ku_alpha).sort());
    for (const [code, one] of Object.entries(expected.ku_alpha)) {
      if (!one) continue;
      expectEstimate(ku[code], one);
      expectNear(coverage.ku[code], one.coverage ?? Number.NaN);
    }
  });

  it('is not alpha_U of 1995', () => {
    const { overall, per_code } = expected.alpha_u_1995_dkpro;
    for (const { value } of [u, barU, cu]) expect(Math.abs((value ?? 9) - overall)).toBeGreaterThan(0.01);
    for (const [code, old] of Object.entries(per_code)) {
      const { value } = ku[code] ?? { value: null };
      if (old !== undefined && old !== 1) expect(Math.abs((value ?? 9) - old)).toBeGreaterThan(0.01);
    }
  });
});

describe('unitizingAlpha', () => {
  it('has every case of the set', () => {
    expect(cases).toHaveLength(4);
  });

  it('rounds to what Krippendorff prints for figure 12.11', () => {
    const [{ length, coders } = { length: 0, coders: [] }] = cases;
    const { u, cu, ku } = unitizingAlpha({ length, coders: codersOf(coders) });
    expect(u.value?.toFixed(2)).toBe('0.51');
    expect(cu.value?.toFixed(3)).toBe('0.724');
    expect(ku['7']).toEqual({ value: null, reason: 'apart' });
  });

  it('does not print the cu-alpha of the package that squares for each pair of coders', () => {
    const [, , { length, coders } = { length: 0, coders: [] }] = cases;
    expect(unitizingAlpha({ length, coders: codersOf(coders) }).cu.value?.toFixed(3)).toBe('0.301');
  });

  it('says of fewer than two coders that there is no one to compare with', () => {
    const alone = { value: null, reason: 'one_coder' };
    const { u, barU, cu, ku, coverage } = unitizingAlpha({
      length: 9,
      coders: [[{ start: 0, end: 4, code: 'voice' }]],
    });
    expect({ u, barU, cu, ku }).toEqual({ u: alone, barU: alone, cu: alone, ku: { voice: alone } });
    expect(coverage).toEqual({ cu: null, ku: { voice: null } });
    expect(unitizingAlpha({ length: 9, coders: [] }).u).toEqual(alone);
  });

  it('has no value where nothing was marked, nor where both marked everything with one code', () => {
    const none = { value: null, reason: 'no_variation' };
    const nothing = unitizingAlpha({ length: 9, coders: [[], []] });
    expect(nothing).toMatchObject({ u: none, barU: none, cu: { value: null, reason: 'apart' }, ku: {} });
    const all = [{ start: 0, end: 9, code: 1 }];
    const everything = unitizingAlpha({ length: 9, coders: [all, all] });
    expect(everything).toMatchObject({ u: none, barU: none, cu: none, ku: { 1: none } });
    expect(everything.coverage).toEqual({ cu: 1, ku: { 1: 1 } });
  });

  it('has no value for a text without a character', () => {
    expect(unitizingAlpha({ length: 0, coders: [[], []] }).u).toEqual({ value: null, reason: 'nothing_rated' });
  });

  it('takes a number and its digits for one code', () => {
    const { ku } = unitizingAlpha({
      length: 9,
      coders: [[{ start: 0, end: 4, code: 1 }], [{ start: 0, end: 4, code: '1' }]],
    });
    expect(ku).toEqual({ 1: { value: null, reason: 'no_variation' } });
  });

  it.each([
    ['begins before the text', -1, 3],
    ['ends after the text', 5, 10],
    ['is empty', 3, 3],
    ['runs backwards', 4, 3],
    ['has no number for its start', Number.NaN, 3],
  ])('throws if a span %s', (_, start, end) => {
    expect(() => unitizingAlpha({ length: 9, coders: [[{ start, end, code: 1 }], []] })).toThrow(RangeError);
  });

  it('throws if spans of one coder overlap, in whatever order they come, and not if they touch', () => {
    const spans = (start: number) => [
      { start, end: 9, code: 1 },
      { start: 0, end: 4, code: 2 },
    ];
    expect(() => unitizingAlpha({ length: 9, coders: [spans(3), []] })).toThrow(RangeError);
    expect(unitizingAlpha({ length: 9, coders: [spans(4), spans(4)] }).u.value).toBe(1);
  });
});
