import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../../../../electron/contract.ts';
import type { BackupFolder } from '../../../../renderer/desktop/desktop.ts';
import { deletionReportText } from '../../../../renderer/features/projects/deletion-report.ts';
import { openProject } from '../../../../renderer/storage/open-project-database.ts';
import { listProjects, notePacks } from '../../../../renderer/storage/project-registry.ts';
import { unlockProject } from '../../../../renderer/storage/unlock-project.ts';
import { aSealedProject, passphrase, press, projectsTable, type } from './projects-on-screen.tsx';

vi.mock('../../../../renderer/workers/derive-key-in-worker.ts', async () => ({
  deriveKeyInWorker: (await import('../../storage/vault/quick-key.ts')).quickKey,
}));

const { show } = projectsTable();
const label = 'Type ‘Sealed’ to delete it';

/** A folder that holds two backups of whatever is asked for. */
function folderOfTwo(removed: SaveOutcome = { place: 'Backups' }) {
  const remove = vi.fn<BackupFolder['remove']>(async () => removed);
  const list = vi.fn<BackupFolder['list']>(async (ending) => ({
    place: 'Backups',
    isUsersChoice: false,
    files: ['one', 'two'].map((name) => ({ name: `${name}${ending}`, size: 1, modifiedAt: 1, head: new Uint8Array() })),
  }));
  const never = () => Promise.reject(new Error('Not asked for'));
  return { remove, list, write: never, read: never, choose: never } satisfies BackupFolder;
}

async function startDeleting(backups: BackupFolder | null): Promise<void> {
  await show({ backups });
  press('More about ‘Sealed’');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
  await screen.findByLabelText(label);
}

it('a project goes only once its label is typed, and a page says what is left', async () => {
  await aSealedProject();
  await startDeleting(null);
  expect(screen.getByText(/the file that the narratives were imported from/)).toBeTruthy();
  type(label, 'Sealled');
  press('Delete for ever');
  expect(await screen.findByText('This is not the label of the project.')).toBeTruthy();
  expect(await listProjects()).toHaveLength(1);
  type(label, 'Sealed');
  press('Delete for ever');
  expect(await screen.findByText(/Its keys and everything it held are gone/)).toBeTruthy();
  expect(await listProjects()).toEqual([]);
  press('To the projects');
  expect(await screen.findByText('There is no project on this computer yet.')).toBeTruthy();
});

it('its backups are named, stay unless they are to go, and then are still named', async () => {
  const { id } = await aSealedProject();
  const folder = folderOfTwo();
  await startDeleting(folder);
  expect(folder.list).toHaveBeenCalledWith(`_${id.slice(0, 8)}.outcomes`);
  const name = `one_${id.slice(0, 8)}.outcomes`;
  expect(await screen.findByText(name)).toBeTruthy();
  type(label, 'Sealed');
  press('Delete for ever');
  expect(await screen.findByText(/2 backups in Backups are left/)).toBeTruthy();
  expect(screen.getByText(name)).toBeTruthy();
  expect(folder.remove).not.toHaveBeenCalled();
});

it('packs that it made and took in are named by kind and day, before and after', async () => {
  const { id } = await aSealedProject();
  const [monday, tuesday] = [Date.UTC(2026, 10, 16), Date.UTC(2026, 10, 17)];
  await notePacks(id, [
    { kind: 'coding', passage: 'made', at: monday },
    { kind: 'coding', passage: 'made', at: tuesday },
    { kind: 'return', passage: 'opened', at: tuesday },
  ]);
  await startDeleting(null);
  const coding = '2 coding packs, made on 16 November 2026; 17 November 2026';
  expect(screen.getByText(coding)).toBeTruthy();
  expect(screen.getByText('1 return pack, taken in on 17 November 2026')).toBeTruthy();
  type(label, 'Sealed');
  press('Delete for ever');
  expect(
    await screen.findByText(`${coding}: where they were put, and on the computers they were sent to.`),
  ).toBeTruthy();
});

it('its backups go with it if the user says so', async () => {
  const { id } = await aSealedProject();
  const folder = folderOfTwo();
  await startDeleting(folder);
  fireEvent.click(await screen.findByLabelText('Delete these 2 backups too'));
  type(label, 'Sealed');
  press('Delete for ever');
  expect(await screen.findByText(/2 backups in Backups were deleted too/)).toBeTruthy();
  expect(folder.remove).toHaveBeenCalledExactlyOnceWith(
    ['one', 'two'].map((name) => `${name}_${id.slice(0, 8)}.outcomes`),
  );
});

it('backups that could not be deleted are named as left', async () => {
  await aSealedProject();
  await startDeleting(folderOfTwo({ problem: 'read_only', place: 'Backups' }));
  fireEvent.click(await screen.findByLabelText('Delete these 2 backups too'));
  type(label, 'Sealed');
  press('Delete for ever');
  expect(await screen.findByText(/2 backups in Backups are left/)).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('it is protected, or another program has it open');
});

it('a project that a window has open stays, and its backups with it', async () => {
  const { id } = await aSealedProject();
  const unlocked = await unlockProject(id, { kind: 'passphrase', passphrase });
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  await openProject(id, unlocked.key);
  const folder = folderOfTwo();
  await startDeleting(folder);
  fireEvent.click(await screen.findByLabelText('Delete these 2 backups too'));
  type(label, 'Sealed');
  press('Delete for ever');
  expect((await screen.findByRole('alert')).textContent).toContain('open in another window');
  expect(await listProjects()).toHaveLength(1);
  expect(folder.remove).not.toHaveBeenCalled();
});

it('the report of a deletion names what is left and what lies out of reach', () => {
  const packs = ['1 coding pack, made on 1 January 1970'];
  const deleted = {
    label: 'Pilot',
    at: 0,
    removed: [],
    left: ['one.outcomes'],
    place: 'Backups',
    problem: null,
    packs,
  };
  const text = deletionReportText(deleted);
  for (const part of ['Project: Pilot', '1970-01-01T00:00:00', '1 backup in Backups is left', 'one.outcomes'])
    expect(text).toContain(part);
  expect(text).toMatch(/\[ \] 1 coding pack, made on 1 January 1970: where/);
  expect(text).toMatch(/\[ \] Backups that anybody saved by hand/);
  expect(text).toMatch(/\[ \] Backups that your organisation makes/);
});
