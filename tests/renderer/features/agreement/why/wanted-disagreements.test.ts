import { expect, it } from 'vitest';
import { wantedDisagreements } from '../../../../../renderer/features/agreement/why/wanted-disagreements.ts';
import { foundOf } from '../../../../support/found.ts';
import { fused } from '../../../../support/fused.ts';

/** In the order of reading: other edges, voice against rights, a rights of Ben's alone, a rights of Ada's alone, rights against voice. */
const { disagreements } = foundOf(
  [fused('safety', 0, 10), fused('voice', 20, 30), fused('rights', 60, 70), fused('rights', 80, 90)],
  [fused('safety', 0, 9), fused('rights', 20, 30), fused('rights', 40, 50), fused('voice', 80, 90)],
);
const starts = (wanted: Parameters<typeof wantedDisagreements>[1]) =>
  wantedDisagreements(disagreements, wanted).map(({ spans: [first, second] }) => first?.start ?? second?.start);

it('finds what is behind a count of kinds: of an outcome, of a kind, of both, of all', () => {
  expect(starts({ of: 'kind', codeId: null, kind: null })).toEqual([0, 20, 40, 60, 80]);
  expect(starts({ of: 'kind', codeId: null, kind: 'missed' })).toEqual([40, 60]);
  expect(starts({ of: 'kind', codeId: 'voice', kind: null })).toEqual([20, 80]);
  expect(starts({ of: 'kind', codeId: 'rights', kind: 'missed' })).toEqual([40, 60]);
});

it('finds what is behind a pair of outcomes: as given, or folded also the other way round', () => {
  const codeIds = ['voice', 'rights'] as const;
  expect(starts({ of: 'outcomes', codeIds, isFolded: false })).toEqual([20]);
  expect(starts({ of: 'outcomes', codeIds, isFolded: true })).toEqual([20, 80]);
  expect(starts({ of: 'outcomes', codeIds: [null, 'rights'], isFolded: false })).toEqual([40]);
  expect(starts({ of: 'outcomes', codeIds: ['rights', null], isFolded: false })).toEqual([60]);
});
