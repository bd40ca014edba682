import { describe, expect, it } from 'vitest';
import { planMerge, planningSteps } from '../../../../../renderer/domain/coding/merging/plan-merge.ts';
import { marked } from '../../../../support/merging/plain-hash.ts';
import { leadStudy, stateOf } from '../../../../support/merging/team-study.ts';
import { ben, sheet } from '../../../../support/study.ts';

const source = leadStudy(1_000);
const texts = new Map(source.narratives.map(({ id, text }) => [id, text]));
const sheets = source.narratives.map(({ id }) => marked({ ...sheet(id, ben, []), copyId: 'copy-ben' }));
const work = { coder: ben, sheets, texts: source.narratives };

describe('a dry run in steps', () => {
  it('of a thousand sheets stops ten times, and ends with the plan that is made at once', () => {
    const steps = planningSteps(stateOf(source), work, [], texts);
    let stops = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) stops += 1;
    expect(stops).toBe(10);
    expect(step.value).toEqual(planMerge(stateOf(source), work, [], texts));
    expect(step.value.sheets.map(({ outcome }) => outcome)).toEqual(sheets.map(() => 'new'));
  });
});
