import { describe, expect, it } from 'vitest';
import { workedCategories } from '../../../../../renderer/domain/agreement/behind/worked-categories.ts';

describe('the figures of a table of categories', () => {
  it('are worked out from its diagonal and its totals, unused categories counting for AC1 only', () => {
    const worked = workedCategories([
      [4, 1, 0, 0],
      [0, 2, 1, 0],
      [0, 0, 2, 0],
      [0, 0, 0, 0],
    ]);
    expect(worked?.agreed).toEqual([4, 2, 2, 0]);
    expect(worked?.totals).toEqual([
      [5, 4],
      [3, 3],
      [2, 3],
      [0, 0],
    ]);
    expect(worked?.observed).toBe(0.8);
    // p_e = (20 + 9 + 6) / 100, κ = 0.45 / 0.65.
    expect(worked?.kappa.expected).toBeCloseTo(0.35, 12);
    expect(worked?.kappa.value).toBeCloseTo(0.6923076923, 9);
    // π = 0.45, 0.3, 0.25: Σ π (1 − π) = 0.2475 + 0.21 + 0.1875 = 0.645, p_e = 0.645 / 3 = 0.215, AC1 = 0.585 / 0.785.
    expect(worked?.ac1.expected).toBeCloseTo(0.215, 12);
    expect(worked?.ac1.value).toBeCloseTo(0.7452229299, 9);
    // N = 9, 6, 5: D_e = 1 − (72 + 30 + 20) / 380 = 258 / 380, α = 1 − 0.2 · 380 / 258.
    expect(worked?.alpha.expected).toBeCloseTo(258 / 380, 12);
    expect(worked?.alpha.value).toBeCloseTo(0.7054263566, 9);
  });

  it('are Feinstein and Cicchetti’s of two categories (1990, table 1)', () => {
    expect(
      workedCategories([
        [40, 9],
        [6, 45],
      ])?.kappa.value,
    ).toBeCloseTo(0.3492 / 0.4992, 9);
  });

  it('are not defined where every answer is the same, and none where there is no answer', () => {
    const same = workedCategories([
      [7, 0],
      [0, 0],
    ]);
    expect([same?.kappa.value, same?.alpha.value, same?.ac1.value]).toEqual([null, null, 1]);
    expect(
      workedCategories([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});
