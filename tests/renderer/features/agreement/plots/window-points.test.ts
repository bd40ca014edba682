import { describe, expect, it } from 'vitest';
import { usualWindowSize, windowPoints } from '../../../../../renderer/features/agreement/plots/window-points.ts';

describe('the windows of a plot over time', () => {
  it.each([
    [4, 2],
    [10, 5],
    [25, 10],
    [100, 20],
    [240, 48],
    [2000, 50],
  ])('of %i narratives hold %i, unless told otherwise', (narratives, size) => {
    expect(usualWindowSize(narratives)).toBe(size);
  });

  it('are those of one outcome, or of the mean, by the coefficient that was chosen', () => {
    const common = { first: 1, last: 10, percent: { value: 0.9 } };
    const windows = [
      { ...common, codeId: 'safety', alpha: { value: 0.5 }, ac1: { value: 0.8 } },
      { ...common, codeId: null, alpha: { value: 0.4 }, ac1: { value: 0.7 } },
    ];
    expect(windowPoints(windows, 'safety', 'krippendorff_alpha')).toEqual([
      { ...common, beyondChance: { value: 0.5 } },
    ]);
    expect(windowPoints(windows, null, 'gwet_ac1')).toEqual([{ ...common, beyondChance: { value: 0.7 } }]);
  });
});
