import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LockScreen } from '../../../../renderer/features/projects/lock-screen.tsx';
import { browserEnvironment } from '../../../../renderer/storage/storage-environment.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { newProject } from '../../../support/storage-double.ts';
import { aSealedProject, passphrase, press, projectsTable, type } from './projects-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

const { desktop, onOpened } = projectsTable();
const onOther = vi.fn();

function show(entryId: string, lockedAt: number | null = Date.now(), abilities: Partial<typeof desktop> = {}): void {
  onScreen(
    <LockScreen
      entryId={entryId}
      lockedAt={lockedAt}
      desktop={{ ...desktop, ...abilities }}
      onOpened={(project) => onOpened(project, null)}
      onOther={onOther}
    />,
  );
}

it('a locked project shows its label and since when, and opens with its passphrase', async () => {
  const { id } = await aSealedProject();
  show(id);
  expect(await screen.findByRole('heading', { name: 'Sealed' })).toBeTruthy();
  expect(screen.getByText(/^Locked today at \d\d:\d\d$/)).toBeTruthy();
  type('Passphrase', passphrase);
  press('Open');
  await waitFor(() => expect(onOpened).toHaveBeenCalledOnce());
});

it('a locked project without a passphrase opens with one press, and says how little that keeps anybody out', async () => {
  const project = await newProject(browserEnvironment);
  await project.close();
  show(project.id);
  expect(await screen.findByText(/does not keep anybody/)).toBeTruthy();
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  press('Open');
  await waitFor(() => expect(onOpened).toHaveBeenCalledOnce());
});

it('one whose machine no longer has its key asks for the recovery code', async () => {
  const project = await newProject(browserEnvironment);
  await project.close();
  show(project.id, null, { recoverKey: async () => null });
  await screen.findByText(/does not keep anybody/);
  press('Open');
  expect(await screen.findByLabelText('Recovery code')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('lies with another computer');
});

it('a project that is gone by now leads to the list of projects', async () => {
  show('gone');
  await waitFor(() => expect(onOther).toHaveBeenCalledOnce());
});

it('another project can be chosen instead', async () => {
  const { id } = await aSealedProject();
  show(id);
  await screen.findByLabelText('Passphrase');
  press('Another project');
  expect(onOther).toHaveBeenCalledOnce();
});
