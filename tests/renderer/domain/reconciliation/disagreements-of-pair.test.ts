import { expect, it } from 'vitest';
import { disagreementsOfPair } from '../../../../renderer/domain/reconciliation/disagreements-of-pair.ts';
import { foundOf } from '../../../support/found.ts';
import { fused } from '../../../support/fused.ts';

it('keeps what was found of one pair', () => {
  const found = foundOf([fused('safety', 0, 10), fused('voice', 20, 30)], [fused('safety', 0, 10)]);
  const others = { coderIds: ['ada', 'cora'] } as const;
  const both = {
    disagreements: [...found.disagreements, ...found.disagreements.map((one) => ({ ...one, ...others }))],
    matches: [...found.matches, ...found.matches.map((one) => ({ ...one, ...others }))],
  };
  expect(disagreementsOfPair(both, ['ada', 'ben'])).toEqual(found);
});
