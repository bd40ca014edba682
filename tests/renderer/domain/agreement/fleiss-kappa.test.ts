import { describe, expect, it } from 'vitest';
import { fleissKappa, fleissKappaOf } from '../../../../renderer/domain/agreement/fleiss-kappa.ts';

const example = [
  [1, 1, 1],
  [1, 1, 2],
  [2, 2, 1],
  [2, 2, 2],
];

describe("Fleiss' kappa", () => {
  it('is 1/3 in the example at the head of its file', () => {
    expect(fleissKappa(example).value).toBeCloseTo(1 / 3, 12);
  });

  it('takes how common categories are from all units, also from those with one rating', () => {
    // Three units; 1 has the shares 1, 1/2 and 0: π = 1/2 each. p_a = (1 + 0) / 2; κ = 0.
    const ratings = [
      [1, 1],
      [1, 2],
      [2, null],
    ];
    expect(fleissKappa(ratings).value).toBeCloseTo(0, 12);
    expect(fleissKappa(ratings.slice(0, 2)).value).toBeCloseTo(-1 / 3, 12);
  });

  it('is undefined, not 1, where one category alone was used, also of two declared', () => {
    expect(fleissKappa([[1, 1, null]])).toEqual({ value: null, reason: 'no_variation' });
    const units = [{ counts: [0, 3], weight: 49 }];
    expect(fleissKappaOf({ categories: 2, units })).toEqual({ value: null, reason: 'no_variation' });
  });

  it('is defined where the second category has a single rating among very many', () => {
    const units = [
      { counts: [0, 5], weight: 30_000_000 },
      { counts: [1, 4], weight: 1 },
    ];
    // π₀ = 1 / (5 n): 1 − p_e = 2 π₀ (1 − π₀), 1 − p_a = (2 · 4 / 20) / n; κ = 1 − (1 − p_a) / (1 − p_e), close to 0.
    expect(fleissKappaOf({ categories: 2, units }).value).toBeCloseTo(0, 6);
  });

  it('leaves error and interval out where the value alone is wanted or there is one unit', () => {
    const ratedUnits = { categories: 2, units: [{ counts: [2, 1], weight: 1 }] };
    expect(Object.keys(fleissKappaOf(ratedUnits))).toEqual(['value']);
    const two = { categories: 2, units: [{ counts: [2, 1], weight: 2 }] };
    expect(Object.keys(fleissKappaOf(two))).toEqual(['value', 'standardError', 'interval']);
    expect(fleissKappaOf(two, 'value')).toEqual({ value: fleissKappaOf(two).value });
  });

  it('says why it is undefined', () => {
    expect(fleissKappa([])).toEqual({ value: null, reason: 'nothing_rated' });
    expect(fleissKappa([[1], [null]])).toEqual({ value: null, reason: 'one_coder' });
    expect(fleissKappa([[1, null]])).toEqual({ value: null, reason: 'no_pair' });
    expect(fleissKappaOf({ categories: 2, units: [{ counts: [1, 1], weight: 0 }] })).toEqual({
      value: null,
      reason: 'nothing_rated',
    });
  });
});
