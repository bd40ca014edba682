import { describe, expect, it } from 'vitest';
import { caseOptions, narrativesOfCases } from '../../../../../renderer/features/agreement/choices/case-choice.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { study } from '../../../../support/study.ts';

const cases = [
  { id: 'c1', attributes: { age_band: '16', region: 'North' } },
  { id: 'c2', attributes: { age_band: '9', region: '' } },
  { id: 'c3', attributes: { age_band: '16' } },
];

describe('the cases to choose from', () => {
  it('are the values of each attribute with their numbers of cases, in counting order, the missing value last', () => {
    expect(caseOptions(cases)).toEqual([
      { attribute: 'age_band', value: '9', cases: 1 },
      { attribute: 'age_band', value: '16', cases: 2 },
      { attribute: 'region', value: 'North', cases: 1 },
      { attribute: 'region', value: '', cases: 2 },
    ]);
  });
});

describe('the narratives of chosen cases', () => {
  const view = { ...heldProject(study(3)).state(), cases };
  const idsOf = (attribute: string, value: string) => narrativesOfCases(view, { attribute, value }).map(({ id }) => id);

  it('are those whose case has the value, in the project’s order', () => {
    expect(idsOf('age_band', '16')).toEqual(['n1', 'n3']);
  });

  it('take an empty value and no value as the same', () => {
    expect(idsOf('region', '')).toEqual(['n2', 'n3']);
  });

  it('are all where no cases are chosen', () => {
    expect(narrativesOfCases(view, null)).toBe(view.narratives);
  });
});
