import { describe, expect, it } from 'vitest';
import { howItIsCompared, whatIsCounted } from '../../../../../renderer/features/agreement/plots/what-is-compared.ts';
import { schemeOf } from '../../../../support/sheets.ts';

const usual = {
  scheme: schemeOf(),
  coderIds: ['a'],
  unit: 'sentence',
  leavesOutUncoded: false,
  comparesStatus: false,
} as const;

describe('what a plot says of the comparison', () => {
  it('names what n counts, for two coders and for more', () => {
    expect(whatIsCounted(usual, 2)).toBe('n: sentences that both rated.');
    expect(whatIsCounted({ ...usual, unit: 'narrative' }, 3)).toBe('n: narratives that two or more of them rated.');
    expect(whatIsCounted({ ...usual, unit: 'span' }, 2)).toBe(
      'n: coded segments of both, fused where they touch or overlap.',
    );
  });

  it('says nothing of the usual comparison, and names what makes it another', () => {
    expect(howItIsCompared(usual)).toBe('');
    expect(howItIsCompared({ ...usual, leavesOutUncoded: true, comparesStatus: true })).toBe(
      ' Without sentences that nobody coded. Another status counts as another answer.',
    );
    expect(howItIsCompared({ ...usual, unit: 'span', leavesOutUncoded: true })).toBe('');
  });
});
