import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ada, ben, cora, sheet } from '../../../../support/study.ts';
import { mainRound, showTeam, teamStudy } from '../team-study.tsx';

const given = { n1: [ben], n2: [ben], n3: [ben], n4: [ben, cora] };
/** Ben has finished n1 and begun n2. */
const sheets = [sheet('n1', ben, ['safety']), sheet('n2', ben, ['voice'], 'in_progress')];

async function leaves(name: string) {
  fireEvent.click(screen.getByRole('button', { name: `More about ${name}` }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Has left the study' }));
}

describe('a coder who leaves', () => {
  it('has what they did not finish offered to others at once, and keeps what they finished', async () => {
    const project = showTeam(teamStudy(4, { ...mainRound(given), sheets }));
    await leaves('Ben Hale');
    const dialog = within(await screen.findByRole('dialog', { name: 'Ben Hale has left: who takes the rest?' }));
    expect(dialog.getByText(/^Ben Hale has not finished 3 narratives/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Ada Osei \(lead\)/ }));
    fireEvent.click(dialog.getByRole('checkbox', { name: /^Cora Lund/ }));
    expect(dialog.getByRole('checkbox', { name: 'Ada Osei (lead), gets 3 narratives' })).toBeTruthy();
    expect(dialog.getByText(/^Ben Hale has begun 1 of them\. What they did there is kept/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Give to others' }));
    expect(await screen.findByText(/^3 narratives of Ben Hale went to others/)).toBeTruthy();
    expect(project.acts.map(({ label }) => label)).toEqual(['change_coder', 'reassign']);
    expect(project.state().assignments.map(({ coderIds }) => coderIds)).toEqual([
      [ben.id],
      [ada.id],
      [ada.id],
      [ada.id, cora.id],
    ]);
    expect(project.state().sheets).toHaveLength(2);
  });

  it('can wait: the offer stays beside their name', async () => {
    const project = showTeam(teamStudy(4, { ...mainRound(given), sheets }));
    await leaves('Ben Hale');
    fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Give 3 unfinished to others…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/That Ben Hale has left is noted already, whatever you answer here\.$/)).toBeTruthy();
    const alone = 'Cora Lund codes 1 of them already. Without a second coder it gives no agreement.';
    expect(dialog.getByText(alone)).toBeTruthy();
    expect(dialog.queryByText(/one coder fewer/)).toBeNull();
    fireEvent.click(dialog.getByRole('radio', { name: 'Nobody: only take them off Ben Hale' }));
    expect(dialog.getByText(/^2 narratives will leave the round/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Take off' }));
    await waitFor(() => expect(project.state().assignments).toHaveLength(2));
    expect(await screen.findByText(/^3 narratives were taken off Ben Hale/)).toBeTruthy();
  });

  it('is asked about nothing where all is finished', async () => {
    const project = showTeam(teamStudy(4, { ...mainRound({ n1: [ben] }), sheets }));
    await leaves('Ben Hale');
    expect(await screen.findByText('Has left')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(project.acts).toHaveLength(1);
  });
});

describe('the people', () => {
  it('stand with what is assigned and finished, to the lead alone, whatever was coded', async () => {
    showTeam(teamStudy(4, { ...mainRound(given), sheets }));
    const row = screen.getByText('Ben Hale').closest('tr');
    expect(row?.textContent).toContain('Active41');
    expect(row?.textContent).not.toMatch(/segment/);
  });

  it('tell a coder nothing of how far others are', () => {
    showTeam(teamStudy(4, { ...mainRound(given), sheets }), cora);
    expect(screen.queryByRole('columnheader', { name: 'Finished' })).toBeNull();
    expect(screen.getByText('Ben Hale').closest('tr')?.textContent).toMatch(/ActiveCode as Ben Hale$/);
  });

  it('have one lead: a second one is refused where they are added, with the reason', async () => {
    showTeam(teamStudy(1));
    fireEvent.click(screen.getByRole('button', { name: 'Add a coder' }));
    const lead = await screen.findByRole<HTMLInputElement>('radio', { name: /^Lead/ });
    expect(lead.disabled).toBe(true);
    expect(screen.getByText(/This project has one lead, Ada Osei\. A second lead would/)).toBeTruthy();
  });
});
