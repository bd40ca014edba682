import { describe, expect, it } from 'vitest';
import { stepsOfStatuses } from '../../../../../renderer/features/agreement/explain/status-steps.ts';

const rows = (counts: readonly (readonly number[])[]) =>
  stepsOfStatuses(counts).map(({ name, numbers, result }) => [name, numbers, result]);

describe('the steps from statuses to figures', () => {
  it('put the numbers of the table in, without answers that nobody gave', () => {
    // As worked out by hand in the test of `workedCategories`.
    const table = [
      [4, 1, 0, 0],
      [0, 2, 1, 0],
      [0, 0, 2, 0],
      [0, 0, 0, 0],
    ];
    expect(rows(table)).toEqual([
      ['Percent agreement', '(4 + 2 + 2) ÷ 10', '0.8000 (80.0%)'],
      ['Agreement by chance', '(5 × 4 + 3 × 3 + 2 × 3) ÷ 10²', '0.3500'],
      ['Cohen’s kappa', '(0.8000 − 0.3500) ÷ (1 − 0.3500)', '0.6923'],
      [
        'Agreement by chance for AC1',
        '(0.4500 × (1 − 0.4500) + 0.3000 × (1 − 0.3000) + 0.2500 × (1 − 0.2500)) ÷ (4 − 1)',
        '0.2150',
      ],
      ['Gwet’s AC1', '(0.8000 − 0.2150) ÷ (1 − 0.2150)', '0.7452'],
      ['Disagreement by chance', '1 − (9 × 8 + 6 × 5 + 5 × 4) ÷ (20 × 19)', '0.6789'],
      ['Krippendorff’s alpha', '1 − (1 − 0.8000) ÷ 0.6789', '0.7054'],
    ]);
  });

  it('say where a figure is not defined, and are none without units', () => {
    const same = rows([
      [3, 0],
      [0, 0],
    ]);
    expect(same.find(([name]) => name === 'Cohen’s kappa')?.[2]).toBe('not defined: no variation');
    expect(
      rows([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([]);
  });
});
