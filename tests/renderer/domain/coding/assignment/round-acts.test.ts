import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../../../renderer/domain/coding/apply-entries.ts';
import {
  assign,
  changeRound,
  firstSettings,
  startRound,
  unassign,
} from '../../../../../renderer/domain/coding/assignment/round-acts.ts';
import { addCoder } from '../../../../../renderer/domain/coding/change-coder.ts';
import type { AssignmentDraw } from '../../../../../renderer/domain/coding/round.ts';
import { ada, ben, cora } from '../../../../support/study.ts';
import { resultOf, stateOf, takenBack, withClosed, withRound } from './assigned-study.ts';

const draw: AssignmentDraw = {
  seed: 7,
  coderIds: [ben.id],
  overlap: { kind: 'cases', value: 0 },
  codersEach: 2,
  rest: 'shared',
  stratifiedBy: null,
};
const round = { id: 'r1', name: 'Calibration 1', startedAt: 5, settings: firstSettings, draw };
const given = (narrativeId: string, coderIds: readonly string[], roundId = 'r1') => ({
  roundId,
  narrativeId,
  coderIds,
});

describe('startRound', () => {
  it('begins a round with its draw and its assignments in one act, which can be taken back whole', () => {
    const state = stateOf(3);
    const act = startRound(state, ada.id, round, [given('n1', [ben.id]), given('n2', [ben.id, cora.id])]);
    expect(act).toMatchObject({ label: 'start_round', scope: 'project', coderId: ada.id });
    const begun = resultOf(state, act);
    expect(begun.rounds).toEqual([round]);
    expect(begun.assignments).toEqual([given('n1', [ben.id]), given('n2', [ben.id, cora.id])]);
    expect(takenBack(begun, act)).toMatchObject({ rounds: [], assignments: [] });
  });

  it('leaves out what another open round took in the meantime and what is no longer there', () => {
    const state = withRound(stateOf(3), 'r0', { n1: [ben.id] });
    const act = startRound(state, ada.id, round, [
      given('n1', [cora.id]),
      given('n2', [cora.id]),
      given('gone', [ben.id]),
    ]);
    expect(resultOf(state, act).assignments.filter(({ roundId }) => roundId === 'r1')).toEqual([
      given('n2', [cora.id]),
    ]);
    expect(startRound(state, ada.id, round, [given('n1', [cora.id])])).toBeNull();
  });

  it('takes again what only a closed round has', () => {
    const state = withClosed(withRound(stateOf(1), 'r0', { n1: [ben.id] }), 'r0');
    expect(resultOf(state, startRound(state, ada.id, round, [given('n1', [cora.id])])).assignments).toHaveLength(2);
  });
});

describe('assign', () => {
  it('adds to a running round and keeps how it was drawn last', () => {
    const state = withRound(stateOf(3), 'r1', { n1: [ben.id] });
    const act = assign(state, ada.id, 'r1', { assignments: [given('n2', [cora.id])], draw });
    const next = resultOf(state, act);
    expect(next.assignments).toEqual([given('n1', [ben.id]), given('n2', [cora.id])]);
    expect(next.rounds[0]?.draw).toEqual(draw);
    expect(takenBack(next, act)).toEqual(state);
  });

  it('adds nothing to a closed round, nor what is assigned already', () => {
    const state = withRound(stateOf(2), 'r1', { n1: [ben.id] });
    expect(assign(state, ada.id, 'r1', { assignments: [given('n1', [cora.id])] })).toBeNull();
    expect(assign(withClosed(state, 'r1'), ada.id, 'r1', { assignments: [given('n2', [cora.id])] })).toBeNull();
  });
});

describe('changeRound', () => {
  it('gives a round another name and other settings, and refuses to touch a closed one', () => {
    const state = withRound(stateOf(1), 'r1', { n1: [ben.id] });
    const change = { name: 'Trial', settings: { ...firstSettings, tolerance: 3 } };
    expect(resultOf(state, changeRound(state, ada.id, 'r1', change)).rounds[0]).toMatchObject(change);
    expect(changeRound(state, ada.id, 'r1', { name: 'r1' })).toBeNull();
    expect(changeRound(withClosed(state, 'r1'), ada.id, 'r1', change)).toBeNull();
  });
});

describe('unassign', () => {
  it('takes narratives out of a running round and can be taken back', () => {
    const state = withRound(stateOf(2), 'r1', { n1: [ben.id], n2: [ben.id] });
    const act = unassign(state, ada.id, 'r1', ['n1', 'n9']);
    const next = resultOf(state, act);
    expect(next.assignments).toEqual([given('n2', [ben.id])]);
    expect(takenBack(next, act).assignments).toHaveLength(2);
    expect(unassign(withClosed(state, 'r1'), ada.id, 'r1', ['n1'])).toBeNull();
  });
});

describe('what is still in use', () => {
  it('keeps a coder who has assignments, and a round that has some', () => {
    const dan = { id: 'coder-dan', name: 'Dan Roe', initials: 'DR', role: 'coder', active: true } as const;
    const added = addCoder(ada.id, dan);
    const state = withRound(resultOf(stateOf(2), added), 'r1', { n1: [dan.id] });
    expect(() => takenBack(state, added)).toThrow('in_use at coders coder-dan');
    const begun = state.rounds[0];
    if (!begun) throw new Error('There is no round');
    const gone = [{ table: 'rounds', id: 'r1', before: begun, after: null }] as const;
    expect(applyEntries(state, gone, { copyId: 'copy-1', at: 3 })).toMatchObject({ problem: { code: 'in_use' } });
  });
});
