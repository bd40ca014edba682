import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { browserEnvironment } from '../../../../renderer/storage/storage-environment.ts';
import { unlockProject } from '../../../../renderer/storage/unlock-project.ts';
import { newProject } from '../../../support/storage-double.ts';
import { aSealedProject, passphrase, press, projectsTable, protect, type } from './projects-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

const { show, opened, onOpened } = projectsTable();

describe('the projects of this computer', () => {
  it('are listed; one without a passphrase opens with one press, and the app asks who is coding', async () => {
    await (await newProject(browserEnvironment)).close();
    await show();
    press(/^Pilot.*no passphrase/);
    const { project, coderId } = await opened();
    expect(project.state().project.label).toBe('Pilot');
    expect(coderId).toBeNull();
  });

  it('are not opened twice: the screen says that another window has it', async () => {
    await newProject(browserEnvironment);
    await show();
    press(/^Pilot/);
    expect((await screen.findByRole('alert')).textContent).toContain('open in another window');
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('are none at first, and the screen says so', async () => {
    await show();
    expect(screen.getByText('There is no project on this computer yet.')).toBeTruthy();
  });
});

describe('a project with a passphrase', () => {
  async function ask(): Promise<void> {
    await show();
    press(/^Sealed.*opens with a passphrase/);
    await screen.findByLabelText('Passphrase');
  }

  it('opens with it', async () => {
    await aSealedProject();
    await ask();
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    type('Passphrase', passphrase);
    press('Open');
    const { project } = await opened();
    expect(project.state().project.label).toBe('Sealed');
  });

  it('stays shut to another, in one clear sentence, with what was typed selected', async () => {
    await aSealedProject();
    await ask();
    type('Passphrase', 'blue lamp small doors');
    press('Open');
    expect(await screen.findByText(/The passphrase does not open this project/)).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'blue lamp small doors'.length]);
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('opens with the recovery code, and takes a new passphrase in place of the forgotten one', async () => {
    const { id, recoveryCode } = await aSealedProject();
    await ask();
    press('Use the recovery code instead');
    type('Recovery code', recoveryCode.slice(0, -1));
    press('Open');
    expect(await screen.findByText(/not a complete recovery code/)).toBeTruthy();
    type('Recovery code', recoveryCode.toLowerCase().replaceAll('-', ' '));
    press('Open');
    await screen.findByText('The recovery code fits');
    await protect('Set and open', 'another four words here', 'New passphrase');
    await opened();
    expect(await unlockProject(id, { kind: 'passphrase', passphrase })).toHaveProperty('problem');
    expect(await unlockProject(id, { kind: 'passphrase', passphrase: 'another four words here' })).toHaveProperty(
      'key',
    );
  });

  it('opens with the recovery code and keeps its passphrase for whoever wants that', async () => {
    const { id, recoveryCode } = await aSealedProject();
    await ask();
    press('Use the recovery code instead');
    type('Recovery code', recoveryCode);
    press('Open');
    await screen.findByText('The recovery code fits');
    press('Open without a change');
    await opened();
    expect(await unlockProject(id, { kind: 'passphrase', passphrase })).toHaveProperty('key');
  });
});

it('a project whose key lies with another machine asks for its recovery code and says why', async () => {
  await (await newProject(browserEnvironment)).close();
  await show({ recoverKey: async () => null });
  press(/^Pilot/);
  expect(await screen.findByLabelText('Recovery code')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('lies with another computer');
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});

it('the sample opens at once at the desk of an invented coder who has coded text to show and narratives left to code', async () => {
  await show();
  press(/Try the sample.*no passphrase/);
  const { project, coderId } = await opened();
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Recovery code' })).toBeNull());
  const { coders, narratives, sheets } = project.state();
  expect(narratives.length).toBeGreaterThanOrEqual(24);
  expect(coders.filter((coder) => coder.role === 'lead')).toHaveLength(1);
  expect(new Set(sheets.map((sheet) => sheet.coderId)).size).toBe(2);
  const own = sheets.filter((sheet) => sheet.coderId === coderId);
  expect(own.filter((sheet) => sheet.state === 'in_progress' && sheet.codings.length > 0)).toHaveLength(1);
  expect(own.length).toBeLessThan(narratives.length);
});
