import { describe, expect, it } from 'vitest';
import type { ProjectState } from '../../../../renderer/domain/coding/dataset.ts';
import { keepPlace, keptPlace } from '../../../../renderer/features/agreement/agreement-place.ts';
import { usualChoices } from '../../../../renderer/features/agreement/choices/agreement-choices.ts';
import { heldProject } from '../../../support/held-project.ts';
import { study } from '../../../support/study.ts';

/** A project of three cases, of which the agreement of those from this region is looked at, and how its cases change. */
function lookedAt(region: string) {
  const { cases, ...rest } = study(3);
  const regions = ['North', 'North', 'South'];
  const held = cases.map((one, index) => ({ ...one, attributes: { region: regions[index] ?? '' } }));
  let state: ProjectState = heldProject({ ...rest, cases: held }).state();
  let tell = () => {};
  const project = {
    ...heldProject({ ...rest, cases: held }),
    state: () => state,
    subscribe: (listener: () => void) => {
      tell = listener;
      return () => {};
    },
  };
  const chosen = { attribute: 'region', value: region };
  keepPlace(project, { tab: 'why', choices: { ...usualChoices(state), unit: 'span', cases: chosen } });
  const withdraw = (id: string | undefined) => {
    state = { ...state, cases: state.cases.filter((one) => one.id !== id) };
    tell();
  };
  return { project, withdraw, ids: held.map(({ id }) => id), chosen };
}

describe('the place that agreement is left at', () => {
  it('keeps nothing of the attributes of a case that was withdrawn, and everything else', () => {
    const { project, withdraw, ids } = lookedAt('South');
    withdraw(ids[2]);
    expect(keptPlace(project)).toMatchObject({ tab: 'why', choices: { unit: 'span', cases: null } });
    expect(JSON.stringify(keptPlace(project))).not.toContain('South');
  });

  it('keeps the choice of cases as long as there is one of them', () => {
    const { project, withdraw, ids, chosen } = lookedAt('North');
    withdraw(ids[0]);
    expect(keptPlace(project).choices?.cases).toEqual(chosen);
  });
});
