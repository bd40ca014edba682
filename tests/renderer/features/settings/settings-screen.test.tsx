import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Desktop } from '../../../../renderer/desktop/desktop.ts';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen.tsx';
import type { ShortcutCommand } from '../../../../renderer/features/settings/shortcut-clash.ts';
import type { Preferences } from '../../../../renderer/storage/preferences.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { heldProject } from '../../../support/held-project.ts';
import { type ScreenProps, showScreen } from '../../../support/show-screen.tsx';
import { ada, ben, study } from '../../../support/study.ts';

const commands: readonly ShortcutCommand[] = [
  { id: 'undo', label: 'Undo', group: 'Editing', keys: ['mod+Z'], inTextFields: true },
  { id: 'memo', label: 'Memo', group: 'Coding', keys: ['M'] },
  { id: 'remove', label: 'Remove', group: 'Coding', keys: ['Delete', 'U'] },
];

const usual: Preferences = {
  colourScheme: 'auto',
  textSize: 100,
  keys: {},
  attributesShown: true,
  lockAfterMinutes: 10,
  backupMinutes: 10,
};

const onGo = vi.fn();

function show(viewerId = ada.id, start = usual, abilities: Partial<Desktop> = {}) {
  const project = heldProject(study(1));
  const seen: Preferences[] = [start];
  function WithPreferences(props: ScreenProps) {
    const [preferences, setPreferences] = useState(start);
    const change = (next: Preferences) => {
      seen.push(next);
      setPreferences(next);
    };
    const machine = {
      preferences,
      onPreferences: change,
      commands,
      desktop: desktopDouble({ kind: 'electron', ...abilities }),
      appVersion: '9.9.9',
      onGo,
    };
    return <SettingsScreen {...props} {...machine} />;
  }
  showScreen(project, viewerId, (props) => <WithPreferences {...props} />);
  return { project, preferences: () => seen.at(-1) };
}

async function press(command: string, keys: Partial<KeyboardEventInit>) {
  fireEvent.click(screen.getByRole('button', { name: `Change: ${command}` }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.keyDown(dialog.getByLabelText('Press the new keys'), keys);
  return dialog;
}

describe('the settings screen', () => {
  it('changes when suggestions are shown, as an act of the lead', async () => {
    const { project } = show();
    expect(screen.getByRole('radio', { name: 'Only where one person codes' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Never' }));
    await waitFor(() => expect(project.state().project.settings.suggestions).toBe('never'));
    expect(project.acts).toMatchObject([{ label: 'change_settings', coderId: ada.id, scope: 'project' }]);
  });

  it('renames the project, trimmed, and refuses an empty name', async () => {
    const { project } = show();
    const field = screen.getByRole('textbox', { name: 'Project label' });
    fireEvent.change(field, { target: { value: '  ' } });
    expect(screen.getByText('Give the project a label.')).toBeTruthy();
    fireEvent.change(field, { target: { value: ' Pilot ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(project.state().project.label).toBe('Pilot'));
  });

  it('keeps a full name in the project, and takes it away again', async () => {
    const { project } = show();
    const field = () => screen.getByRole('textbox', { name: 'Full name' });
    fireEvent.change(field(), { target: { value: 'Closure and after: a study in two counties ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep this name' }));
    await waitFor(() => expect(project.state().project.name).toBe('Closure and after: a study in two counties'));
    expect(project.state().project.label).toBe('Closure study');
    fireEvent.change(field(), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep this name' }));
    await waitFor(() => expect(project.state().project).not.toHaveProperty('name'));
  });

  it('sets after how many minutes a project locks, from one to sixty', () => {
    const { preferences } = show();
    const choice = screen.getByRole('combobox', { name: 'Lock an open project' });
    const offered = within(choice)
      .getAllByRole('option')
      .map((option) => Number(option.getAttribute('value')));
    expect([Math.min(...offered), Math.max(...offered)]).toEqual([1, 60]);
    fireEvent.change(choice, { target: { value: '3' } });
    expect(preferences()).toEqual({ ...usual, lockAfterMinutes: 3 });
  });

  it('shows a number of minutes that is kept and not among the usual ones', () => {
    show(ada.id, { ...usual, lockAfterMinutes: 7 });
    expect(screen.getByRole('combobox', { name: 'Lock an open project' })).toHaveProperty('value', '7');
  });

  it('sets how often a project is backed up, where it is backed up unasked', () => {
    const never = async () => null;
    const backups = { list: async () => ({ place: '', isUsersChoice: false, files: [] }), write: never, read: never };
    const { preferences } = show(ada.id, usual, { backups: { ...backups, remove: never, choose: never } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Back an open project up' }), { target: { value: '30' } });
    expect(preferences()).toEqual({ ...usual, backupMinutes: 30 });
  });

  it('offers no interval of backups where they are made by hand', () => {
    show();
    expect(screen.queryByRole('combobox', { name: 'Back an open project up' })).toBeNull();
  });

  it('leads to where a project is moved and says where it is deleted', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(onGo).toHaveBeenCalledWith('export');
    expect(screen.getByText(/choose ‘Delete…’/)).toBeTruthy();
  });

  it('shows a coder the project’s settings without letting them change any', () => {
    show(ben.id);
    expect(screen.getByText('Only the lead, Ada Osei, can change these.')).toBeTruthy();
    for (const radio of screen.getAllByRole('radio', { name: /Never|person|Always/ })) {
      expect(radio).toHaveProperty('disabled', true);
    }
    expect(screen.getByRole('textbox', { name: 'Project label' })).toHaveProperty('disabled', true);
  });

  it('changes the colours of this machine and leaves other preferences alone', () => {
    const { preferences } = show(ada.id, { ...usual, textSize: 125 });
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(preferences()).toEqual({ ...usual, textSize: 125, colourScheme: 'dark' });
  });

  it('gives a command the keys that are pressed, in place of its own', async () => {
    const { preferences } = show();
    await press('Remove', { key: 'd', ctrlKey: true, shiftKey: true });
    expect(preferences()?.keys).toEqual({ remove: ['mod+shift+D'] });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Ctrl+Shift+D')).toBeTruthy();
  });

  it('refuses keys that mean something else, and says what', async () => {
    const { preferences } = show();
    const dialog = await press('Memo', { key: 'u' });
    expect(dialog.getByRole('alert').textContent).toMatch(/already mean ‘Remove’/);
    expect(preferences()).toEqual(usual);
  });

  it('takes a key again that its owner has given up', async () => {
    const { preferences } = show(ada.id, { ...usual, keys: { remove: ['R'] } });
    await press('Memo', { key: 'u' });
    expect(preferences()?.keys).toEqual({ remove: ['R'], memo: ['U'] });
  });

  it.each([
    ['of the clipboard', 'Memo', { key: 'c', ctrlKey: true }, /clipboard/],
    ['that type a character with Alt', 'Memo', { key: 'å', altKey: true }, /With Alt/],
    ['without Ctrl for a command that works while typing', 'Undo', { key: 'y' }, /works while you type/],
  ])('refuses keys %s', async (_, command, keys, reason) => {
    const { preferences } = show();
    const dialog = await press(command, keys);
    expect(dialog.getByRole('alert').textContent).toMatch(reason);
    expect(preferences()).toEqual(usual);
  });

  it('waits while only a modifier is down', async () => {
    const { preferences } = show();
    const dialog = await press('Memo', { key: 'Shift', shiftKey: true });
    expect(dialog.queryByRole('alert')).toBeNull();
    expect(preferences()).toEqual(usual);
  });

  it('resets one command or all of them', () => {
    const { preferences } = show(ada.id, { ...usual, keys: { remove: ['R'], memo: ['W'] } });
    fireEvent.click(screen.getByRole('button', { name: 'Reset: Memo' }));
    expect(preferences()?.keys).toEqual({ remove: ['R'] });
    fireEvent.click(screen.getByRole('button', { name: 'Reset all keys' }));
    expect(preferences()?.keys).toEqual({});
  });

  it('says where the work lies and which version this is', () => {
    show();
    expect(screen.getByText(/app’s own folder in your user profile/)).toBeTruthy();
    expect(screen.getByText('9.9.9')).toBeTruthy();
  });
});
