import { describe, expect, it } from 'vitest';
import { allNarratives, roundAtHand } from '../../../../../renderer/features/reconciliation/desk/round-at-hand.ts';
import { deskRound, deskStudy } from '../../../../support/reconciliation/desk-study.ts';

const study = deskStudy();
const hiding = { ...deskRound({ hidesNames: true }), id: 'round-2', name: 'Study' };

describe('the round at hand', () => {
  it('is the newest open one unless another is chosen', () => {
    const rounds = [deskRound(), hiding, { ...deskRound(), id: 'round-3', closedAt: 5 }];
    expect(roundAtHand({ ...study, rounds }, null).round?.id).toBe('round-2');
    expect(roundAtHand({ ...study, rounds }, 'round-1').narrativeIds).toEqual(new Set(['n1', 'n2', 'n3', 'n4', 'n5']));
  });

  it('is all narratives where there is no round, with names', () => {
    const none = roundAtHand({ rounds: [], assignments: [] }, null);
    expect([none.round, none.narrativeIds, none.settings.hidesNames]).toEqual([null, null, false]);
  });

  it('hides names on all narratives as long as an open round does', () => {
    expect(roundAtHand({ ...study, rounds: [hiding, deskRound()] }, allNarratives).settings.hidesNames).toBe(true);
    const closed = [{ ...hiding, closedAt: 5 }, deskRound()];
    expect(roundAtHand({ ...study, rounds: closed }, allNarratives).settings.hidesNames).toBe(false);
  });
});
