import { fireEvent, renderHook, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NamedBytes } from '../../../../electron/contract.ts';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { readCopy } from '../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { BackupsScreen } from '../../../../renderer/features/backups/backups-screen.tsx';
import { useReminder } from '../../../../renderer/features/backups/use-reminder.ts';
import { findProject, registerProject } from '../../../../renderer/storage/project-registry.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { type SealingProject, sealingProject } from '../../../support/sealing-project.ts';
import { showScreen } from '../../../support/show-screen.tsx';
import { storageDouble } from '../../../support/storage-double.ts';
import { ada, sheet, study } from '../../../support/study.ts';

// happy-dom has no workers: the same answers, given at once.
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: writeCopy }));
vi.mock('../../../../renderer/workers/import-copy-in-worker.ts', () => ({ readCopyInWorker: readCopy }));

const dataset: Dataset = { ...study(1), sheets: [sheet('n1', ada, ['safety'])] };
let project: SealingProject;
let saved: NamedBytes[];

beforeEach(async () => {
  storageDouble();
  saved = [];
  project = await sealingProject(dataset);
  await registerProject({ id: project.id, databaseName: 'x', label: 'x', createdAt: 0, openedAt: 0 });
});

function show() {
  const saveFile = async (file: NamedBytes) => {
    saved.push(file);
    return { place: file.name };
  };
  const chooseFile = async () => saved[0] ?? null;
  const desktop = desktopDouble({ saveFile, chooseFile });
  showScreen(project, ada.id, (props) => <BackupsScreen {...props} desktop={desktop} appVersion="0.1.0" />);
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const looked = () => screen.findByRole('checkbox', { name: /^I have looked/ });
const act = () => project.act(() => ({ coderId: ada.id, scope: 'project', label: 'save_copy', entries: [] }));

it('once the user has seen the file, the reminder goes at once and the backup is told of', async () => {
  for (let index = 0; index < 20; index += 1) await act();
  const { result } = renderHook(() => useReminder(project, true));
  await waitFor(() => expect(result.current.sentence).toMatch(/no backup yet/));
  show();
  await press('Save a backup');
  expect(await screen.findByRole('heading', { name: 'No backup of this project yet' })).toBeTruthy();
  await press('Yes, it is there');
  expect(await screen.findByRole('heading', { name: /^Last backup: / })).toBeTruthy();
  await waitFor(() => expect(result.current.sentence).toBeNull());
});

it('what is here can be said to be in a file only once it was saved; that file counts, and is named as the way back', async () => {
  show();
  await press('Save a backup');
  await press('No');
  await project.rewrite((now) => ({
    ...now,
    project: { ...now.project, copyId: 'copy-now' },
    sheets: [sheet('n1', ada, ['voice'])],
  }));
  await press('Restore from a file…');
  expect(await looked()).toHaveProperty('disabled', true);
  await press('Save what is here now');
  const given = await screen.findByText(/^The browser was given/);
  expect(given.textContent).toBe(`The browser was given ‘${saved[1]?.name}’.`);
  expect(screen.getByRole('button', { name: 'Restore this backup' })).toHaveProperty('disabled', true);
  fireEvent.click(await looked());
  await waitFor(async () => expect((await findProject(project.id))?.backedUp?.at).toBeGreaterThan(0));
  await press('Restore this backup');
  expect(await screen.findByText(/^Restored: the project is as it was/)).toBeTruthy();
  expect(screen.getByText(new RegExp(`To go back, choose .* and ‘${saved[1]?.name}’`))).toBeTruthy();
  expect(await screen.findByRole('heading', { name: /^Last backup: / })).toBeTruthy();
});
