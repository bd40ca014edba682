import { describe, expect, it } from 'vitest';
import { pairEstimates } from '../../../../../renderer/features/agreement/plots/pair-estimates.ts';
import { figure, group } from './a-desk.ts';

const undefinedFigure = figure('cohen_kappa', { value: null, reason: 'no_variation' });
const groups = [
  group('safety', ['a', 'b', 'c'], figure('krippendorff_alpha', { value: 0.9 })),
  group('safety', ['a', 'b'], figure('cohen_kappa', { value: 0.5, interval: [0.2, 0.8] })),
  group('safety', ['a', 'c'], undefinedFigure),
  group('voice', ['a', 'b', 'c'], figure('krippendorff_alpha', { value: 0.8 })),
  { ...group('voice', ['a', 'b'], figure('cohen_kappa', { value: 0.3 })), units: 12 },
  group('voice', ['a', 'c'], undefinedFigure),
  group(null, ['a', 'b'], figure('cohen_kappa', { value: -1 })),
];
const figures = { groups, averages: [], narratives: 20 };

describe('the figures of pairs of coders', () => {
  it('are those of one outcome, as they were computed', () => {
    const [first, second, ...more] = pairEstimates(figures, 'cohen_kappa', 'safety');
    expect(first).toMatchObject({ pair: ['a', 'b'], estimate: { value: 0.5, interval: [0.2, 0.8] }, units: [20, 20] });
    expect(second).toMatchObject({ pair: ['a', 'c'], estimate: { value: null, reason: 'no_variation' } });
    expect(more).toEqual([]);
  });

  it('are the plain mean over the outcomes that are defined, without all codes together', () => {
    const [first] = pairEstimates(figures, 'cohen_kappa', null);
    // (0.5 + 0.3) / 2
    expect(first?.estimate).toEqual({ value: 0.4 });
    expect(first).toMatchObject({ units: [12, 20], defined: 2, of: 2 });
  });

  it('have no mean where no outcome is defined, for the first one’s reason', () => {
    const second = pairEstimates(figures, 'cohen_kappa', null)[1];
    expect(second).toMatchObject({ estimate: { value: null, reason: 'no_variation' }, defined: 0, of: 2 });
  });

  it('leave out a pair for which the coefficient was not computed', () => {
    expect(pairEstimates(figures, 'f1_exact', null)).toEqual([]);
  });
});
