import { describe, expect, it } from 'vitest';
import type { CoefficientId, Figure, FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import { averagesOf } from '../../../../../renderer/domain/agreement/groups/averages.ts';

const figure = (coefficient: CoefficientId, value: number | null): Figure => ({
  coefficient,
  estimate: value === null ? { value, reason: 'no_variation' } : { value },
  method: null,
  replicates: 0,
  skipped: 0,
});

const group = (codeId: string | null, coderIds: readonly string[], figures: readonly Figure[]): FigureGroup => ({
  codeId,
  coderIds,
  figures,
  units: 0,
  narratives: 0,
  counts: null,
  prevalence: null,
  coders: [],
});

const trio = ['ada', 'ben', 'cora'];

describe('averages', () => {
  it('are the plain mean over the codes for which a coefficient is defined, of all coders', () => {
    const groups = [
      group('safety', trio, [figure('percent_agreement', 0.5), figure('krippendorff_alpha', 0.25)]),
      group('safety', ['ada', 'ben'], [figure('percent_agreement', 0)]),
      group('voice', trio, [figure('percent_agreement', 1), figure('krippendorff_alpha', null)]),
      group(null, trio, [figure('alpha_sets', 0.1)]),
    ];
    expect(averagesOf(groups, 3)).toEqual([
      { coefficient: 'percent_agreement', value: 0.75, definedCodes: 2, undefinedCodes: 0 },
      { coefficient: 'krippendorff_alpha', value: 0.25, definedCodes: 1, undefinedCodes: 1 },
    ]);
  });

  it('count a coefficient once that stands there with both kinds of interval', () => {
    const twice = [figure('gwet_ac1', 0.5), figure('gwet_ac1', 0.5)];
    const groups = [group('safety', trio, twice), group('voice', trio, [figure('gwet_ac1', null)])];
    expect(averagesOf(groups, 3)).toEqual([
      { coefficient: 'gwet_ac1', value: 0.5, definedCodes: 1, undefinedCodes: 1 },
    ]);
  });

  it('have no value where it is defined for no code', () => {
    const groups = [group('safety', trio, [figure('cohen_kappa', null)])];
    expect(averagesOf(groups, 3)).toEqual([
      { coefficient: 'cohen_kappa', value: null, definedCodes: 0, undefinedCodes: 1 },
    ]);
  });
});
