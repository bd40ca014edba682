import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { readCopy } from '../../../../renderer/domain/exchange/copy/read-copy.ts';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { backupFolderDouble } from '../../../support/backup-folder-double.ts';
import { data, show, withdraw } from '../../../support/cases/withdrawal-on-screen.tsx';
import { rewritable } from '../../../support/rewritable-project.ts';
import { noon } from '../../domain/exchange/support/project.ts';

vi.mock('../../../../renderer/workers/import-copy-in-worker.ts', () => ({ readCopyInWorker: vi.fn(readCopy) }));
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: vi.fn(writeCopy) }));

describe('backups in the folder', () => {
  const nothing = new Uint8Array();

  it('that hold the case are written anew without it, others are left alone', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    const withIt = folder.put('one', project.id, await project.backup(data()));
    const without = folder.put(
      'two',
      project.id,
      await project.backup({ ...data(), cases: [], narratives: [], sheets: [] }),
    );
    const bytes = folder.files.get(without);
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByText(/^1 backup in ‘Backups’ was written anew/)).toBeTruthy();
    expect(screen.getByText('1 backup in ‘Backups’ did not hold the case')).toBeTruthy();
    expect([...folder.files.keys()]).not.toContain(withIt);
    expect(folder.files.get(without)).toBe(bytes);
    const [rewritten] = [...folder.files].filter(([name]) => name !== without);
    const { dataset, facts } = await project.opened(rewritten?.[1] ?? nothing);
    expect(JSON.stringify(dataset)).not.toContain('She feels safe');
    expect(dataset.withdrawals).toHaveLength(1);
    expect(facts).toMatchObject({ cases: 2, narratives: 3, madeAt: noon, reason: 'close' });
  });

  it('that cannot be opened are named, left, and tried again when asked, which says so if it fails', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    const whole = await project.backup(data());
    const bad = folder.put('bad', project.id, whole.slice(0, 20));
    await show(project, folder);
    await withdraw('C1');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(bad);
    expect([...folder.files.keys()]).toEqual([bad]);
    const list = vi.spyOn(folder, 'list');
    list.mockRejectedValueOnce(new StorageError({ code: 'closed', place: 'project' }));
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The project was closed', { exact: false })).toBeTruthy();
    folder.files.set(bad, whole);
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText(/^1 backup in ‘Backups’ was written anew/)).toBeTruthy();
  });

  it('are left as they are where a new one cannot be written', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    const name = folder.put('one', project.id, await project.backup(data()));
    folder.refuseWrites('no_space');
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByRole('alert').textContent).toContain(name);
    expect([...folder.files.keys()]).toEqual([name]);
  });

  it('that were made while the case was withdrawn are gone through too', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    project.onRewrite(async () => void folder.put('late', project.id, await project.backup(data())));
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByText(/^1 backup in ‘Backups’ was written anew/)).toBeTruthy();
    for (const bytes of folder.files.values()) {
      expect(JSON.stringify((await project.opened(bytes)).dataset)).not.toContain('She feels safe');
    }
  });

  it('in a folder that is gone are told as such', async () => {
    const project = rewritable(data());
    const folder = backupFolderDouble('Backups');
    folder.fail('missing');
    await show(project, folder);
    await withdraw('C1');
    expect(screen.getByRole('alert').textContent).toContain('‘Backups’ is no longer there');
  });
});
