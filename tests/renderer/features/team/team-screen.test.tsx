import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TeamScreen } from '../../../../renderer/features/team/team-screen.tsx';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, study } from '../../../support/study.ts';

function show(viewerId = ada.id, onSwitchCoder: (id: string) => void = () => {}) {
  const project = heldProject(study(1));
  showScreen(project, viewerId, (props) => (
    <TeamScreen
      {...props}
      desktop={desktopDouble()}
      appVersion="0.1.0"
      onBeforeMerge={async () => undefined}
      onSwitchCoder={onSwitchCoder}
    />
  ));
  return project;
}

async function addCoder(name: string, initials?: string) {
  fireEvent.click(screen.getByRole('button', { name: 'Add a coder' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByRole('textbox', { name: 'Name' }), { target: { value: name } });
  if (initials !== undefined) {
    fireEvent.change(dialog.getByRole('textbox', { name: 'Initials' }), { target: { value: initials } });
  }
  fireEvent.click(dialog.getByRole('button', { name: 'Add coder' }));
  return dialog;
}

async function choose(coder: string, item: string) {
  fireEvent.click(screen.getByRole('button', { name: `More about ${coder}` }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the team screen', () => {
  it('adds a coder with initials taken from the name, and never a second lead', async () => {
    const project = show();
    await addCoder('  Carys Wyn Evans ');
    expect(await screen.findByText('Carys Wyn Evans')).toBeTruthy();
    expect(project.acts).toMatchObject([{ label: 'add_coder', coderId: ada.id, scope: 'project' }]);
    expect(project.state().coders.at(-1)).toMatchObject({ initials: 'CWE', role: 'coder', active: true });
    expect(project.state().coders.filter(({ role }) => role === 'lead')).toHaveLength(1);
  });

  it('refuses initials that somebody has, in any case, and says who', async () => {
    const project = show();
    const dialog = await addCoder('Bethan Huws', 'bh');
    expect(dialog.getByText('Ben Hale has these initials already.')).toBeTruthy();
    expect(project.acts).toEqual([]);
  });

  it('refuses a coder without a name', async () => {
    const project = show();
    const dialog = await addCoder('  ', 'X');
    expect(dialog.getByText('Give a name.')).toBeTruthy();
    expect(project.acts).toEqual([]);
  });

  it('refuses a name and initials that hold what cannot be seen, and says which', async () => {
    const project = show();
    const dialog = await addCoder('Carys\u0002 Evans', 'C\uffff');
    expect(dialog.getByText(/^This name holds a character that cannot be seen/)).toBeTruthy();
    expect(dialog.getByText(/^One of these characters cannot be seen/)).toBeTruthy();
    fireEvent.change(dialog.getByRole('textbox', { name: 'Name' }), { target: { value: 'Carys Evans' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add coder' }));
    expect(project.acts).toEqual([]);
  });

  it('corrects a name and keeps role and initials', async () => {
    const project = show();
    await choose('Ben Hale', 'Correct name or initials');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox', { name: 'Name' }), { target: { value: 'Ben Hales' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Ben Hales')).toBeTruthy();
    expect(project.acts).toMatchObject([
      { label: 'change_coder', entries: [{ before: ben, after: { ...ben, name: 'Ben Hales' } }] },
    ]);
  });

  it('marks that somebody has left, after which nobody can code as them, and takes it back', async () => {
    const project = show();
    await choose('Ben Hale', 'Has left the study');
    expect(await screen.findByText('Has left')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Code as Ben Hale' })).toBeNull();
    await choose('Ben Hale', 'Active again');
    expect(await screen.findByRole('button', { name: 'Code as Ben Hale' })).toBeTruthy();
    expect(project.state().coders).toEqual([ada, ben]);
  });

  it('lets a coder correct only themselves and mark nobody as gone', async () => {
    show(ben.id);
    expect(screen.getByRole('button', { name: 'More about Ada Osei' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'More about Ben Hale' }));
    expect(await screen.findByRole('menuitem', { name: 'Correct name or initials' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Has left the study' })).toBeNull();
  });

  it('switches to another coder', () => {
    const switched: string[] = [];
    show(ada.id, (id) => switched.push(id));
    fireEvent.click(screen.getByRole('button', { name: 'Code as Ben Hale' }));
    expect(switched).toEqual([ben.id]);
    expect(screen.getByText('Coding now')).toBeTruthy();
  });

  it('says that identity rests on trust and that coding is hidden until all have finished', () => {
    show();
    expect(screen.getByText(/who is coding rests on trust/)).toBeTruthy();
    expect(screen.getByText(/Nobody’s coding of a narrative is shown to others before/)).toBeTruthy();
  });

  it('keeps the dialog and what was typed when the disk is full, and saves at the next try', async () => {
    const project = show();
    project.failNext(new StorageError({ code: 'no_space', place: 'coders' }));
    const dialog = await addCoder('Carys Evans');
    expect((await dialog.findByRole('alert')).textContent).toMatch(/The disk is full/);
    fireEvent.click(dialog.getByRole('button', { name: 'Add coder' }));
    expect(await screen.findByText('Carys Evans')).toBeTruthy();
    expect(project.acts).toHaveLength(1);
  });
});
