import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ada, ben, cora, sheet } from '../../../../support/study.ts';
import { mainRound, showTeam, teamStudy } from '../team-study.tsx';

const given = { n1: [ben, cora], n2: [ben], n3: [cora] };
const toRounds = () => fireEvent.click(screen.getByRole('tab', { name: 'Assignment' }));

async function openRound() {
  toRounds();
  fireEvent.click(await screen.findByRole('button', { name: 'Main coding' }));
  return screen.findByRole('table', { name: 'Coders of this round' });
}

describe('the rounds', () => {
  it('say how large they are and how far, whatever was coded', async () => {
    const text = async (codes: readonly string[]) => {
      showTeam(
        teamStudy(4, {
          ...mainRound(given),
          sheets: [sheet('n1', ben, codes), sheet('n2', ben, codes, 'in_progress')],
        }),
      );
      toRounds();
      const list = await screen.findByRole('table', { name: 'Rounds' });
      const shown = list.textContent;
      cleanup();
      return shown;
    };
    const nothing = await text([]);
    expect(nothing).toMatch(/Main coding.*1970312.*1 of 4Open/);
    expect(await text(['safety', 'voice', 'rights'])).toBe(nothing);
  });

  it('tell of each coder what they have and how much is finished', async () => {
    showTeam(teamStudy(4, { ...mainRound(given), sheets: [sheet('n2', ben, ['safety'])] }));
    const rows = within(await openRound())
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Ben Hale211 of 2Give to others…',
      'Cora Lund210 of 2Give to others…',
    ]);
  });

  it('let a case be taken out, and take its coding from nobody', async () => {
    const project = showTeam(teamStudy(3, { ...mainRound(given), sheets: [sheet('n2', ben, ['safety'])] }));
    await openRound();
    fireEvent.click(await screen.findByRole('button', { name: 'Take case c2 out of this round' }));
    expect(await screen.findByText(/^Case c2 is out of this round/)).toBeTruthy();
    expect(project.state().assignments.map(({ narrativeId }) => narrativeId)).toEqual(['n1', 'n3']);
    expect(project.state().sheets).toHaveLength(1);
  });

  it('find a case by part of its id', async () => {
    showTeam(teamStudy(3, mainRound(given)));
    await openRound();
    fireEvent.change(screen.getByRole('textbox', { name: 'Find a case of this round' }), { target: { value: 'C3' } });
    const list = () => within(screen.getByRole('table', { name: 'Cases of this round' })).getAllByRole('row');
    await waitFor(() => expect(list()).toHaveLength(2));
    expect(list()[1]?.textContent).toContain('Cora Lund');
  });

  it('get another name and other settings while they are open', async () => {
    const project = showTeam(teamStudy(3, mainRound(given)));
    await openRound();
    fireEvent.click(screen.getByRole('button', { name: 'Name and settings' }));
    const dialog = within(await screen.findByRole('dialog'));
    const tolerance = dialog.getByRole('textbox', { name: 'Edges count as the same up to' });
    fireEvent.change(tolerance, { target: { value: 'a few' } });
    expect(dialog.getByText('Give a whole number from 0 to 999.')).toBeTruthy();
    fireEvent.change(tolerance, { target: { value: '5' } });
    fireEvent.click(dialog.getByRole('switch', { name: /^Hide names/ }));
    fireEvent.change(dialog.getByRole('textbox', { name: 'Name' }), { target: { value: 'Year one' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { name: 'Year one' })).toBeTruthy();
    expect(project.state().rounds[0]?.settings).toEqual({ tolerance: 5, passesIdentical: true, hidesNames: false });
  });

  it('are only to be read once they are closed', async () => {
    const { rounds, assignments } = mainRound(given);
    showTeam(teamStudy(3, { assignments, rounds: rounds.map((round) => ({ ...round, closedAt: 1 })) }));
    await openRound();
    for (const name of ['Name and settings', 'Assign more cases', 'Give to others… what Ben Hale has not finished']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    expect(screen.queryByRole('button', { name: /^Take case/ })).toBeNull();
  });

  it('show a coder their own part alone', async () => {
    showTeam(teamStudy(3, { ...mainRound(given), sheets: [sheet('n1', ben, ['safety']), sheet('n3', cora, [])] }), ben);
    toRounds();
    const own = await screen.findByRole('table', { name: 'What is assigned to you' });
    expect(within(own).getAllByRole('row')[1]?.textContent).toBe('Main coding21Open');
    expect(own.closest('main')?.textContent).not.toContain('Cora');
    expect(screen.queryByRole('button', { name: /^Draw/ })).toBeNull();
  });

  it('tell a coder without any that nothing is assigned to them', async () => {
    showTeam(teamStudy(3, mainRound({ n1: [ada] })), cora);
    toRounds();
    expect(await screen.findByText('Nothing is assigned to you')).toBeTruthy();
  });
});
