import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { casesToDraw } from '../../../../../renderer/domain/coding/assignment/case-to-draw.ts';
import { drawAssignment } from '../../../../../renderer/domain/coding/assignment/draw-assignment.ts';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import { ada, ben, cora } from '../../../../support/study.ts';
import { mainRound, showTeam, teamStudy } from '../team-study.tsx';

async function openForm(button: string) {
  fireEvent.click(screen.getByRole('tab', { name: 'Assignment' }));
  fireEvent.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('form'));
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const shares = () =>
  [...screen.getByRole('table', { name: 'What each coder gets' }).querySelectorAll('tbody tr')].map(
    (row) => row.textContent,
  );

describe('drawing a first round', () => {
  it('begins with a calibration round: ten cases for everybody who codes, the others left', async () => {
    const project = showTeam(teamStudy(30));
    const form = await openForm('Draw a first round');
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Calibration 1');
    expect(form.getByText('10 cases: 10 double-coded. 20 cases are left for another round.')).toBeTruthy();
    expect(shares()).toEqual(['Ben Hale1010', 'Cora Lund1010']);
    expect(project.acts).toEqual([]);
    fireEvent.click(form.getByRole('button', { name: 'Begin the round' }));
    expect(await screen.findByRole('heading', { name: 'Calibration 1' })).toBeTruthy();
    expect(project.acts).toMatchObject([{ label: 'start_round', coderId: ada.id, scope: 'project' }]);
    const { rounds, assignments } = project.state();
    expect(rounds).toMatchObject([
      {
        name: 'Calibration 1',
        settings: { tolerance: 0, passesIdentical: true, hidesNames: true },
        draw: { coderIds: [ben.id, cora.id], overlap: { kind: 'cases', value: 10 }, codersEach: 2, rest: 'left' },
      },
    ]);
    expect(assignments).toHaveLength(10);
  });

  it('saves exactly what it showed, which its kept draw gives again', async () => {
    const project = showTeam(teamStudy(30));
    const before = project.state();
    const form = await openForm('Draw a first round');
    fireEvent.click(form.getByRole('radio', { name: 'The main coding' }));
    fireEvent.click(form.getByRole('checkbox', { name: 'Ada Osei (lead)' }));
    type(form.getByRole('textbox', { name: 'Seed' }), '42');
    // 20 per cent of 30 are 6, by 2 each; with 24 others that makes 36 for three coders.
    expect(await form.findByText('30 cases: 6 double-coded, 24 by one coder.')).toBeTruthy();
    expect(shares()).toEqual(['Ada Osei124', 'Ben Hale124', 'Cora Lund124']);
    expect(form.getByText('Every two coders have 2 cases in common.')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: 'Begin the round' }));
    await waitFor(() => expect(project.acts).toHaveLength(1));
    const [round] = project.state().rounds;
    if (!round?.draw) throw new Error('The draw was not kept');
    expect(round).toMatchObject({ name: 'Main coding', draw: { seed: 42, available: 30 } });
    const again = drawAssignment(casesToDraw(before, 'never_assigned'), round.draw, round.id);
    expect(project.state().assignments).toEqual(again.assignments);
  });

  it('spreads the sample over an attribute and shows each value', async () => {
    showTeam(teamStudy(30));
    const form = await openForm('Draw a first round');
    fireEvent.click(form.getByRole('combobox', { name: 'Spread proportionately over' }));
    fireEvent.click(await screen.findByRole('option', { name: 'region (2 values)' }));
    const strata = within(await screen.findByRole('table', { name: 'Cases by region' }));
    // Of 10 North and 20 South cases a sample of 10 takes 3.3 and 6.7: by largest remainders 3 and 7.
    expect(
      strata
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['North1033', 'South2077']);
  });

  it('says which values have no case in a sample that is too small for all', async () => {
    showTeam(teamStudy(30));
    const form = await openForm('Draw a first round');
    fireEvent.click(form.getByRole('combobox', { name: 'Spread proportionately over' }));
    fireEvent.click(await screen.findByRole('option', { name: 'region (2 values)' }));
    type(form.getByRole('textbox', { name: 'Size of the sample' }), '1');
    // Of one case North's proportion is a third and South's two thirds.
    expect(
      await form.findByText('The sample is too small for a case of every value: it has none of North.'),
    ).toBeTruthy();
  });

  it('names what is wrong, says what to do, and saves nothing', async () => {
    const project = showTeam(teamStudy(5));
    const form = await openForm('Draw a first round');
    type(form.getByRole('textbox', { name: 'Size of the sample' }), '6');
    expect(await form.findByText('Give a whole number of cases from 0 to 5.')).toBeTruthy();
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Begin the round' }).disabled).toBe(true);
    type(form.getByRole('textbox', { name: 'Size of the sample' }), '5');
    type(form.getByRole('textbox', { name: 'Coders for each' }), '3');
    expect(await form.findByText('Only 2 coders are chosen: choose more, or give each case to fewer.')).toBeTruthy();
    fireEvent.submit(screen.getByRole('form'));
    expect(project.acts).toEqual([]);
  });

  it('keeps what was typed when the disk is full, and saves at the next try', async () => {
    const project = showTeam(teamStudy(12));
    const form = await openForm('Draw a first round');
    type(form.getByRole('textbox', { name: 'Name' }), 'Pilot');
    project.failNext(new StorageError({ code: 'no_space', place: 'rounds' }));
    fireEvent.click(form.getByRole('button', { name: 'Begin the round' }));
    expect((await form.findByRole('alert')).textContent).toMatch(/The disk is full/);
    fireEvent.click(form.getByRole('button', { name: 'Begin the round' }));
    expect(await screen.findByRole('heading', { name: 'Pilot' })).toBeTruthy();
  });

  it('says what to do where there is no case yet', async () => {
    showTeam(teamStudy(0));
    fireEvent.click(screen.getByRole('tab', { name: 'Assignment' }));
    expect(await screen.findByText(/Import narratives under Cases first/)).toBeTruthy();
  });
});

describe('more cases for a running round', () => {
  it('deals only those that are in no open round, as the round was drawn last, and keeps the new draw', async () => {
    const draw = {
      seed: 1,
      coderIds: [ben.id, cora.id],
      overlap: { kind: 'cases', value: 0 },
      codersEach: 2,
      rest: 'shared',
      stratifiedBy: null,
    } as const;
    const first = mainRound({ n1: [ben], n2: [cora] });
    const rounds = first.rounds.map((round) => ({ ...round, draw }));
    const project = showTeam(teamStudy(6, { ...first, rounds }));
    fireEvent.click(screen.getByRole('tab', { name: 'Assignment' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Main coding' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Assign more cases' }));
    const form = within(await screen.findByRole('form', { name: 'More cases for Main coding' }));
    expect(form.getByText('4 cases: 4 by one coder.')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: 'Assign' }));
    await waitFor(() => expect(project.state().assignments).toHaveLength(6));
    expect(project.acts).toMatchObject([{ label: 'assign' }]);
    expect(project.state().rounds).toHaveLength(1);
  });

  it('gives a new narrative of an assigned case to the coders of the case', async () => {
    const base = teamStudy(2);
    const narratives = base.narratives.map((one) => ({ ...one, caseId: 'c1' }));
    const project = showTeam({ ...base, narratives, ...mainRound({ n1: [ben, cora] }) });
    fireEvent.click(screen.getByRole('tab', { name: 'Assignment' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Main coding' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Assign more cases' }));
    expect(
      await screen.findByText('1 new narrative of cases in this round goes to the coders of its case.'),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Assign' }));
    await waitFor(() => expect(project.state().assignments).toHaveLength(2));
    expect(project.state().assignments[1]).toEqual({ roundId: 'r1', narrativeId: 'n2', coderIds: [ben.id, cora.id] });
  });
});
