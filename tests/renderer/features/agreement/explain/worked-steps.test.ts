import { describe, expect, it } from 'vitest';
import { stepsOfAll, stepsOfPair } from '../../../../../renderer/features/agreement/explain/worked-steps.ts';

const read = (steps: ReturnType<typeof stepsOfPair>) =>
  Object.fromEntries(steps.map(({ name, numbers, result }) => [name, `${numbers} = ${result}`]));

describe('the worked formula', () => {
  it('puts the numbers of Feinstein and Cicchetti 1990, table 1, into every step', () => {
    // κ = 0.3492 / 0.4992; AC1's pₑ = 2 · 0.475 · 0.525 = 0.49875, AC1 = 0.35125 / 0.50125; Dₑ = 19,950 / 39,800; 80 / 95; 90 / 105.
    expect(read(stepsOfPair({ a: 40, b: 9, c: 6, d: 45 }))).toEqual({
      'Percent agreement': '(40 + 45) ÷ 100 = 0.8500 (85.0%)',
      'Agreement by chance': '(49 × 46 + 51 × 54) ÷ 100² = 0.5008',
      'Cohen’s kappa': '(0.8500 − 0.5008) ÷ (1 − 0.5008) = 0.6995',
      Prevalence: '(2 × 40 + 9 + 6) ÷ (2 × 100) = 0.4750 (47.5%)',
      'Agreement by chance for AC1': '2 × 0.4750 × (1 − 0.4750) = 0.4988',
      'Gwet’s AC1': '(0.8500 − 0.4988) ÷ (1 − 0.4988) = 0.7007',
      Disagreement: '(9 + 6) ÷ 100 = 0.1500',
      'Disagreement by chance': '2 × 95 × 105 ÷ (200 × 199) = 0.5013',
      'Krippendorff’s alpha': '1 − 0.1500 ÷ 0.5013 = 0.7008',
      'Positive agreement': '2 × 40 ÷ (2 × 40 + 9 + 6) = 0.8421',
      'Negative agreement': '2 × 45 ÷ (2 × 45 + 9 + 6) = 0.8571',
    });
  });

  it('says why a figure is not defined, and groups thousands', () => {
    const never = read(stepsOfPair({ a: 0, b: 0, c: 0, d: 1200 }));
    expect(never['Percent agreement']).toBe('(0 + 1,200) ÷ 1,200 = 1.0000 (100.0%)');
    expect(never['Cohen’s kappa']).toBe('(1.0000 − 1.0000) ÷ (1 − 1.0000) = not defined: no variation');
    expect(never['Krippendorff’s alpha']).toMatch(/= not defined: no variation$/);
    expect(never['Gwet’s AC1']).toBe('(1.0000 − 0.0000) ÷ (1 − 0.0000) = 1.0000');
    expect(never['Positive agreement']).toMatch(/= not defined: nobody found it$/);
    expect(read(stepsOfPair({ a: 3, b: 0, c: 0, d: 0 }))['Negative agreement']).toMatch(/both found it everywhere$/);
    expect(stepsOfPair({ a: 0, b: 0, c: 0, d: 0 })).toEqual([]);
  });

  it('adds up the differing pairs of three coders for alpha', () => {
    // Units 111, 110, 110, 000 of three coders and 10 of two: (2 · 2 · 1 / 2) · 2 + 2 · 1 · 1 = 6, over 14 ratings.
    const steps = stepsOfAll([
      { raters: 3, found: 3, units: 1 },
      { raters: 3, found: 2, units: 2 },
      { raters: 3, found: 0, units: 1 },
      { raters: 2, found: 1, units: 1 },
    ]);
    // N₁ = 3 + 4 + 1 = 8: Dₑ = 96 / 182 = 0.5275; α = 1 − 0.428571 / 0.527473 = 0.1875.
    // Two of the pairs of each 110 differ and the one of 10: 1 − (2 · 4 / 6 + 1) / 5 = 0.5333.
    expect(read(steps)).toEqual({
      'Percent agreement': '1 − 2 × (2 × 2 × 1 ÷ 6 + 1 × 1 × 1 ÷ 2) ÷ 5 = 0.5333 (53.3%)',
      Prevalence: '8 ÷ 14 = 0.5714 (57.1%)',
      Disagreement: '2 × (2 × 2 × 1 ÷ 2 + 1 × 1 × 1) ÷ 14 = 0.4286',
      'Disagreement by chance': '2 × 8 × 6 ÷ (14 × 13) = 0.5275',
      'Krippendorff’s alpha': '1 − 0.4286 ÷ 0.5275 = 0.1875',
    });
    expect(stepsOfAll([])).toEqual([]);
  });
});
