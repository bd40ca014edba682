import { expect, it } from 'vitest';
import { openRoundIds } from '../../../../../renderer/domain/coding/assignment/open-rounds.ts';

it('a round is open until it is closed, though that was at the very beginning of time', () => {
  expect([...openRoundIds([{ id: 'r1', closedAt: 0 }, { id: 'r2' }, { id: 'r3' }])]).toEqual(['r2', 'r3']);
});
