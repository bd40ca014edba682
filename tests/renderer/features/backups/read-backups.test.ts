import { expect, it, vi } from 'vitest';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { readBackups } from '../../../../renderer/features/backups/read-backups.ts';
import { writeBackup } from '../../../../renderer/features/backups/write-backup.ts';
import { backupFolderDouble } from '../../../support/backup-folder-double.ts';
import { type SealingProject, sealingProject } from '../../../support/sealing-project.ts';
import { ada, study } from '../../../support/study.ts';

// happy-dom has no workers: the same bytes, written at once.
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: writeCopy }));

const act = (project: SealingProject, label: 'save_copy' | 'restore_backup') =>
  project.act(() => ({ coderId: ada.id, scope: 'project', label, entries: [] }));

it('the project has grown out of a backup until a restore leaves it behind, although the history goes on', async () => {
  const project = await sealingProject(study(1));
  const folder = backupFolderDouble();
  await act(project, 'save_copy');
  await writeBackup(project, folder, { reason: 'on_demand', appVersion: '1', at: 1 });
  const isPast = async () => {
    const found = await readBackups(project, folder);
    return 'backups' in found && found.backups.map(({ content }) => 'isPast' in content && content.isPast);
  };
  await act(project, 'save_copy');
  expect(await isPast()).toEqual([true]);
  await act(project, 'restore_backup');
  expect(await isPast()).toEqual([false]);
});
