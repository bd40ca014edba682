import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { listProjects } from '../../../../renderer/storage/project-registry.ts';
import { unlockProject } from '../../../../renderer/storage/unlock-project.ts';
import { onThisMachine } from '../../../support/storage-double.ts';
import { keepCode, passphrase, press, projectsTable, protect, type } from './projects-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

const { show, opened, onOpened } = projectsTable();

async function form(): Promise<void> {
  await show();
  press(/New project/);
}

async function filledForm(): Promise<void> {
  await form();
  type('Project label', 'Pilot');
  type('Your name', 'Asha Rahman');
  press('Next: protect it');
  await screen.findByText('How it is protected');
}

async function onlyEntry() {
  const [entry] = await listProjects();
  if (!entry) throw new Error('There is no project');
  return entry;
}

describe('a new project', () => {
  it('is led by whoever makes it, and they code', async () => {
    await form();
    type('Project label', '  Closure summaries 2024 ');
    type('Your name', 'Asha Rahman');
    press('Next: protect it');
    await protect('Create project');
    await keepCode();
    const { project, coderId } = await opened();
    const { coders, project: about } = project.state();
    expect(coders).toEqual([{ id: coderId, name: 'Asha Rahman', initials: 'AR', role: 'lead', active: true }]);
    expect(about).toMatchObject({ label: 'Closure summaries 2024', activeSchemeId: 'seven_outcomes' });
  });

  it('is coded with the codebook that was chosen, and holds the others', async () => {
    await form();
    type('Project label', 'Barriers');
    type('Your name', 'Asha Rahman');
    fireEvent.click(screen.getByRole('radio', { name: /Barriers within the remit/ }));
    press('Next: protect it');
    await protect('Create project');
    await keepCode();
    const { project } = await opened();
    expect(project.state().project.activeSchemeId).toBe('barriers');
    expect(project.state().schemes.map((scheme) => scheme.id)).toContain('seven_outcomes');
  });

  it('is not made without label, name and initials, and says what is missing only once tried', async () => {
    await form();
    expect(screen.queryByText('Give the project a label.')).toBeNull();
    press('Next: protect it');
    expect(screen.getByText('Give the project a label.')).toBeTruthy();
    expect(screen.getByText(/Say who you are/)).toBeTruthy();
    type('Project label', 'A');
    type('Your name', 'Asha Rahman');
    type('Your initials', 'ASHAR');
    press('Next: protect it');
    expect(screen.getByText('Use at most 4 letters.')).toBeTruthy();
    type('Your initials', 'AR');
    press('Next: protect it');
    expect(await screen.findByText('How it is protected')).toBeTruthy();
  });

  it('proposes initials until others are typed', async () => {
    await form();
    const initials = screen.getByLabelText<HTMLInputElement>('Your initials');
    type('Your name', 'Asha');
    expect(initials.value).toBe('A');
    type('Your initials', 'Ax');
    type('Your name', 'Asha Rahman');
    expect(initials.value).toBe('Ax');
  });

  it('asks for a label that names nobody, because it stands in the list unsealed', async () => {
    await form();
    expect(
      screen.getByText(/stands in the list before the project is open.*names no child and no person/),
    ).toBeTruthy();
  });

  it('keeps what was filled in for whoever goes a step back', async () => {
    await filledForm();
    press('Back');
    expect(screen.getByLabelText<HTMLInputElement>('Project label').value).toBe('Pilot');
    press('Back');
    expect(await screen.findByRole('button', { name: /Try the sample/ })).toBeTruthy();
    expect(await listProjects()).toEqual([]);
  });
});

describe('the protection of a new project', () => {
  it('is a passphrase that opens it from then on, as its recovery code does, which the list does not keep', async () => {
    await filledForm();
    await protect('Create project');
    const code = await keepCode();
    await opened();
    const { id, keys } = await onlyEntry();
    expect(JSON.stringify(await onlyEntry())).not.toContain(code.slice(0, 5));
    expect(await unlockProject(id, { kind: 'passphrase', passphrase })).toHaveProperty('key');
    expect(await unlockProject(id, { kind: 'recovery_code', code })).toHaveProperty('key');
    expect(keys?.hasPassphrase).toBe(true);
    expect(await unlockProject(id, onThisMachine)).toMatchObject({ problem: { code: 'not_this_machine' } });
  });

  it('is no passphrase of eleven characters, and none that was typed in two ways', async () => {
    await filledForm();
    await protect('Create project', 'eleven char');
    expect(screen.getByText(/Use at least 12 characters/)).toBeTruthy();
    type('Passphrase', 'twelve chars');
    type('Passphrase again', 'twelve chars ');
    press('Create project');
    expect(screen.getByText(/The two are not the same/)).toBeTruthy();
    expect(await listProjects()).toEqual([]);
  });

  it('may be none, behind a warning that says what it means on this machine', async () => {
    await filledForm();
    fireEvent.click(screen.getByLabelText('Without a passphrase'));
    expect(await screen.findByText('Not protected against theft')).toBeTruthy();
    expect(await screen.findByText(/Whoever can sign in to this computer as you/)).toBeTruthy();
    press('Create project');
    await keepCode();
    await opened();
    const { id, keys } = await onlyEntry();
    expect(keys?.hasPassphrase).toBe(false);
    expect(await unlockProject(id, onThisMachine)).toHaveProperty('key');
  });

  it('without a passphrase and without a key store is said to lie open to whoever can read the disk', async () => {
    await show({ protectKey: async () => null });
    press(/New project/);
    type('Project label', 'Pilot');
    type('Your name', 'Asha Rahman');
    press('Next: protect it');
    fireEvent.click(await screen.findByLabelText('Without a passphrase'));
    expect(await screen.findByText(/Whoever can read the disk/)).toBeTruthy();
  });

  it('does not open before the user says that the code is kept', async () => {
    await filledForm();
    await protect('Create project');
    await screen.findByText('Keep this recovery code');
    press('Open the project');
    expect(await screen.findByText(/Keep the code first/)).toBeTruthy();
    expect(onOpened).not.toHaveBeenCalled();
  });
});
