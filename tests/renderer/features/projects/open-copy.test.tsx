import { act, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { ProjectsScreen } from '../../../../renderer/features/projects/projects-screen.tsx';
import { listProjects } from '../../../../renderer/storage/project-registry.ts';
import { browserEnvironment } from '../../../../renderer/storage/storage-environment.ts';
import { unlockProject } from '../../../../renderer/storage/unlock-project.ts';
import { makeVault } from '../../../../renderer/storage/vault/make-vault.ts';
import { sealFile } from '../../../../renderer/storage/vault/sealed-file.ts';
import { onScreen } from '../../../support/on-screen.tsx';
import { newProject } from '../../../support/storage-double.ts';
import { keepCode, passphrase, press, projectsTable, protect, type } from './projects-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));
// happy-dom has no workers: the same reader, run at once.
vi.mock('../../../../renderer/workers/import-copy-in-worker.ts', async () => {
  const { readCopy } = await import('../../../../renderer/domain/exchange/copy/read-copy.ts');
  return { readCopyInWorker: readCopy };
});

const { show, opened, onOpened, chooseFile, desktop, chooseInMenu } = projectsTable();

function choose(bytes: Uint8Array): void {
  chooseFile.mockResolvedValueOnce({ name: 'pilot.outcomes', bytes });
  press(/Open a copy/);
}

const copyOf = (dataset: Dataset) => writeCopy(dataset, { savedAt: Date.now(), appVersion: '0.1.0' });

/** A project of this machine, closed again. */
async function aProject(): Promise<Dataset> {
  const project = await newProject(browserEnvironment);
  const dataset = await project.dataset();
  await project.close();
  return dataset;
}

async function sealedCopyOf(dataset: Dataset) {
  const made = await makeVault({ kind: 'passphrase', passphrase }, Date.now());
  const { id, copyId, label } = dataset.project;
  const counts = { cases: 0, narratives: 0, codings: 0, coders: ['Asha Lead'], lastSeq: 1 };
  const facts = { madeAt: Date.now(), appVersion: '0.1.0', reason: 'copy', projectId: id, copyId, label } as const;
  const bytes = await sealFile(await copyOf(dataset), { ...facts, ...counts }, made.vault, made.key);
  return { bytes, recoveryCode: made.recoveryCode };
}

describe('a copy from before copies were sealed', () => {
  it('shows what is in it before it becomes a further project, protected as the user says', async () => {
    const dataset = await aProject();
    await show();
    choose(await copyOf(dataset));
    expect(await screen.findByText('Coders: Asha Lead')).toBeTruthy();
    expect(screen.getByText('0 narratives of 0 cases')).toBeTruthy();
    press('Open as a project');
    await screen.findByText('How it is protected on this computer');
    expect(screen.queryByLabelText('With the passphrase of the file')).toBeNull();
    expect(await listProjects()).toHaveLength(1);
    await protect('Make the project');
    await keepCode();
    const { project, coderId } = await opened();
    expect(coderId).toBeNull();
    expect(project.state().project).toMatchObject({ id: dataset.project.id, label: 'Pilot (copy)' });
    expect(project.state().project.copyId).not.toBe(dataset.project.copyId);
    expect(await listProjects()).toHaveLength(2);
  });

  it('that is damaged is refused in a sentence, and nothing changes', async () => {
    const whole = await copyOf(await aProject());
    await show();
    choose(whole.slice(0, whole.length - 20));
    const sentence = (await screen.findByRole('alert')).textContent;
    expect(sentence).toContain('‘pilot.outcomes’');
    expect(sentence).toContain('This copy is damaged');
    expect(await listProjects()).toHaveLength(1);
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('is not opened if the user changes their mind', async () => {
    await show();
    choose(await copyOf(await aProject()));
    await screen.findByText('Coders: Asha Lead');
    press('Back');
    expect(screen.getByRole('button', { name: /New project/ })).toBeTruthy();
    expect(onOpened).not.toHaveBeenCalled();
  });
});

describe('a sealed copy or backup', () => {
  it('opens with its passphrase, which the project keeps if the user likes, under a recovery code of its own', async () => {
    const { bytes, recoveryCode } = await sealedCopyOf(await aProject());
    await show();
    choose(bytes);
    await screen.findByLabelText('Passphrase');
    type('Passphrase', 'something else altogether');
    press('Open');
    expect(await screen.findByText(/The passphrase does not open this file/)).toBeTruthy();
    type('Passphrase', passphrase);
    press('Open');
    expect(await screen.findByText('Coders: Asha Lead')).toBeTruthy();
    press('Open as a project');
    expect((await screen.findByLabelText<HTMLInputElement>('With the passphrase of the file')).checked).toBe(true);
    press('Make the project');
    const code = await keepCode();
    const { project } = await opened();
    expect(code).not.toBe(recoveryCode.replaceAll('-', ''));
    expect(await unlockProject(project.id, { kind: 'passphrase', passphrase })).toHaveProperty('key');
    expect(await unlockProject(project.id, { kind: 'recovery_code', code: recoveryCode })).toHaveProperty('problem');
  });

  it('opens with its recovery code; then there is no passphrase to keep', async () => {
    const { bytes, recoveryCode } = await sealedCopyOf(await aProject());
    await show();
    choose(bytes);
    await screen.findByLabelText('Passphrase');
    press('Use the recovery code instead');
    type('Recovery code', recoveryCode);
    press('Open');
    await screen.findByText('Coders: Asha Lead');
    press('Open as a project');
    await screen.findByText('How it is protected on this computer');
    expect(screen.queryByLabelText('With the passphrase of the file')).toBeNull();
  });

  it('that was altered is refused in a sentence once it is unlocked', async () => {
    const { bytes } = await sealedCopyOf(await aProject());
    const altered = bytes.slice();
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    await show();
    choose(altered);
    await screen.findByLabelText('Passphrase');
    type('Passphrase', passphrase);
    press('Open');
    expect(await screen.findByText(/altered or cut off/)).toBeTruthy();
    expect(await listProjects()).toHaveLength(1);
  });
});

describe('the choice of a copy', () => {
  it('can be opened from the menu', async () => {
    await show();
    chooseFile.mockResolvedValueOnce({ problem: 'missing', place: 'gone.copy' });
    act(() => chooseInMenu('open_copy'));
    expect((await screen.findByRole('alert')).textContent).toContain('gone.copy');
  });

  it('is asked for at once, and once, where the user left a project for it', async () => {
    chooseFile.mockResolvedValue({ problem: 'missing', place: 'gone.copy' });
    onScreen(
      <StrictMode>
        <ProjectsScreen desktop={desktop} opensCopy onOpened={onOpened} />
      </StrictMode>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('gone.copy');
    expect(screen.getByRole('button', { name: /New project/ })).toBeTruthy();
    expect(chooseFile).toHaveBeenCalledOnce();
  });
});
