import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHandover } from '../../../../../renderer/domain/coding/assignment/plan-handover.ts';
import { reassign } from '../../../../../renderer/domain/coding/assignment/reassign.ts';
import type { ProjectState } from '../../../../../renderer/domain/coding/dataset.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { ada, ben, cora, sheet } from '../../../../support/study.ts';
import { resultOf, stateOf, takenBack, withClosed, withRound } from './assigned-study.ts';

const dan = { ...cora, id: 'coder-dan', name: 'Dan Roe', initials: 'DR' };
const from = (to: readonly string[], more = {}) => ({ coderId: ben.id, roundId: null, to, seed: 3, ...more });
const codersOf = (state: ProjectState) =>
  Object.fromEntries(state.assignments.map((one) => [one.narrativeId, one.coderIds]));

/** Ben has n1 finished, n2 begun, and n3 and n4 not touched; Cora has n4 too. */
function study(): ProjectState {
  const state = withRound(stateOf(5), 'r1', { n1: [ben.id], n2: [ben.id], n3: [ben.id], n4: [ben.id, cora.id] });
  return { ...state, sheets: [sheet('n1', ben, []), sheet('n2', ben, ['safety'], 'in_progress')] };
}

describe('reassign', () => {
  it('gives what a coder has not finished to somebody else, leaves what is finished, and keeps every sheet', () => {
    const state = study();
    const act = reassign(state, ada.id, from([ada.id]));
    expect(act).toMatchObject({ label: 'reassign', coderId: ada.id, scope: 'project' });
    const next = resultOf(state, act);
    expect(codersOf(next)).toEqual({ n1: [ben.id], n2: [ada.id], n3: [ada.id], n4: [ada.id, cora.id] });
    expect(next.sheets).toEqual(state.sheets);
    expect(codersOf(takenBack(next, act))).toEqual(codersOf(state));
  });

  it('tells beforehand how many change hands, how many are begun, and who gets how many', () => {
    const plan = planHandover(study(), from([ada.id]));
    expect(plan).toMatchObject({ narratives: 3, begun: 1, fewer: 0, left: 0 });
    expect([...plan.gets]).toEqual([[ada.id, 3]]);
  });

  it('gives nobody a case twice: where all have it already, one coder fewer codes it', () => {
    const state = study();
    const given = from([cora.id]);
    expect(planHandover(state, given)).toMatchObject({ narratives: 3, fewer: 1, left: 0 });
    expect(planHandover(state, given).alone).toEqual(new Map([[cora.id, 1]]));
    expect(codersOf(resultOf(state, reassign(state, ada.id, given)))).toEqual({
      ...{ n1: [ben.id], n2: [cora.id], n3: [cora.id], n4: [cora.id] },
    });
  });

  it('takes narratives out of the round when nobody is to have them and nobody else has', () => {
    const state = study();
    expect(planHandover(state, from([]))).toMatchObject({ narratives: 3, fewer: 3, left: 2 });
    expect(codersOf(resultOf(state, reassign(state, ada.id, from([]))))).toEqual({ n1: [ben.id], n4: [cora.id] });
  });

  it('leaves closed rounds alone, and other rounds than the one that was named', () => {
    const state = withRound(study(), 'r2', { n5: [ben.id] });
    expect(planHandover(state, from([ada.id], { roundId: 'r2' })).narratives).toBe(1);
    expect(planHandover(withClosed(state, 'r1'), from([ada.id])).narratives).toBe(1);
    expect(reassign(withClosed(withClosed(state, 'r1'), 'r2'), ada.id, from([ada.id]))).toBeNull();
  });

  it('gives nothing to somebody who has left', () => {
    const state = study();
    const gone = {
      ...state,
      coders: state.coders.map((one) => (one.id === cora.id ? { ...one, active: false } : one)),
    };
    expect(reassign(gone, ada.id, from([cora.id]))).toBeNull();
  });

  it('keeps the narratives of a case together', () => {
    const state = withRound(stateOf(4), 'r1', { n1: [ben.id], n2: [ben.id], n3: [ben.id], n4: [ben.id] });
    const narratives = state.narratives.map((one, index) => ({ ...one, caseId: index < 2 ? 'c1' : 'c3' }));
    const coders = codersOf(resultOf(state, reassign({ ...state, narratives }, ada.id, from([ada.id, cora.id]))));
    expect(coders.n1).toEqual(coders.n2);
    expect(coders.n3).toEqual(coders.n4);
    expect(coders.n1).not.toEqual(coders.n3);
  });

  it('shares out evenly: nobody gets more than one case more than another, the same for the same seed', () => {
    const any = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(any, ([count, seed, takers]) => {
        const plain = stateOf(count);
        const all = Object.fromEntries(plain.narratives.map(({ id }) => [id, [ben.id]]));
        const state = withRound({ ...plain, coders: [...plain.coders, dan] }, 'r1', all);
        const given = from([ada.id, cora.id, dan.id].slice(0, takers), { seed });
        const gets = [...planHandover(state, given).gets.values()];
        expect(gets.reduce((sum, one) => sum + one, 0)).toBe(count);
        expect(Math.max(...gets) - Math.min(...gets)).toBeLessThanOrEqual(1);
        const turned = { ...state, assignments: state.assignments.toReversed() };
        expect(codersOf(resultOf(turned, reassign(turned, ada.id, given)))).toEqual(
          codersOf(resultOf(state, reassign(state, ada.id, given))),
        );
      }),
      { numRuns: propertyRuns },
    );
  });
});
