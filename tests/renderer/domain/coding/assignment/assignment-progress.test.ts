import { describe, expect, it } from 'vitest';
import { workOfCoders, workOfRounds } from '../../../../../renderer/domain/coding/assignment/assignment-progress.ts';
import { assignedNarratives, assignmentsOf } from '../../../../../renderer/domain/coding/assignment/assignments-of.ts';
import { casesToDraw } from '../../../../../renderer/domain/coding/assignment/case-to-draw.ts';
import { joinedNarratives } from '../../../../../renderer/domain/coding/assignment/joined-narratives.ts';
import { narrativesInTurn } from '../../../../../renderer/domain/coding/assignment/narratives-in-turn.ts';
import { ada, ben, cora, sheet } from '../../../../support/study.ts';
import { stateOf, withClosed, withRound } from './assigned-study.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('progress of what is assigned', () => {
  it('counts assigned and finished narratives and is the same however much was coded', () => {
    const state = withRound(stateOf(3), 'r1', { n1: [ben.id, cora.id], n2: [ben.id] });
    const little = { ...state, sheets: [sheet('n1', ben, []), sheet('n2', ben, [], 'in_progress')] };
    const much = {
      ...state,
      sheets: [sheet('n1', ben, ['safety', 'voice']), sheet('n2', ben, ['rights'], 'in_progress')],
    };
    expect(workOfCoders(little)).toEqual(
      new Map([
        [ben.id, { assigned: 2, finished: 1 }],
        [cora.id, { assigned: 1, finished: 0 }],
      ]),
    );
    expect(workOfCoders(much)).toEqual(workOfCoders(little));
    expect(workOfRounds(much)).toEqual(workOfRounds(little));
    expect(workOfRounds(little).get('r1')?.all).toEqual({ assigned: 3, finished: 1 });
  });

  it('counts a narrative that two rounds have once for a coder, and once in each round', () => {
    const first = withClosed(withRound(stateOf(1), 'r1', { n1: [ben.id] }), 'r1');
    const state = { ...withRound(first, 'r2', { n1: [ben.id] }), sheets: [sheet('n1', ben, [])] };
    expect(workOfCoders(state).get(ben.id)).toEqual({ assigned: 1, finished: 1 });
    expect(workOfRounds(state).get('r2')?.coders.get(ben.id)).toEqual({ assigned: 1, finished: 1 });
  });
});

describe('what can be drawn', () => {
  it('takes no case that an open round has, and one of a closed round only where it is asked to', () => {
    const closed = withClosed(withRound(stateOf(3), 'r1', { n1: [ben.id] }), 'r1');
    const state = withRound(closed, 'r2', { n2: [ben.id] });
    expect(ids(casesToDraw(state, 'never_assigned'))).toEqual(['c3']);
    expect(ids(casesToDraw(state, 'in_no_open_round'))).toEqual(['c1', 'c3']);
  });

  it('takes a case whole or not at all', () => {
    const state = withRound(stateOf(2), 'r1', { n1: [ben.id] });
    const one = { ...state, narratives: state.narratives.map((narrative) => ({ ...narrative, caseId: 'c1' })) };
    expect(casesToDraw(one, 'in_no_open_round')).toEqual([]);
    expect(joinedNarratives(one, 'r1')).toEqual([{ roundId: 'r1', narrativeId: 'n2', coderIds: [ben.id] }]);
    expect(joinedNarratives(withClosed(one, 'r1'), 'r1')).toEqual([]);
  });
});

describe('what a coder is given', () => {
  it('is theirs over all rounds', () => {
    const state = withRound(withRound(stateOf(3), 'r1', { n2: [ben.id] }), 'r2', {
      n1: [ben.id, ada.id],
      n3: [ada.id],
    });
    expect(assignmentsOf(state, ben.id).map(({ roundId }) => roundId)).toEqual(['r1', 'r2']);
    expect([...assignedNarratives(state, ben.id)].sort()).toEqual(['n1', 'n2']);
  });

  it('is gone through in the project’s order from an assigned narrative, and all from any other', () => {
    const state = withRound(stateOf(4), 'r1', { n4: [ben.id], n2: [ben.id] });
    expect(ids(narrativesInTurn(state, ben.id, 'n2'))).toEqual(['n2', 'n4']);
    expect(narrativesInTurn(state, ben.id, 'n1')).toBe(state.narratives);
    expect(narrativesInTurn(state, cora.id, 'n2')).toBe(state.narratives);
  });
});
