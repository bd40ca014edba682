import { describe, expect, it } from 'vitest';
import { textHash } from '../../../../renderer/domain/exchange/text-hash.ts';
import { restoredDataset } from '../../../../renderer/features/backups/restored-dataset.ts';
import { ada, ben, cora, study } from '../../../support/study.ts';

const restoring = { viewer: ada, at: 500, copyId: 'copy-2', backupAt: Date.UTC(2026, 10, 22, 9, 30) };

describe('a restored project', () => {
  it('is a copy of its own whose last change says who restored what, never before the change that it follows', async () => {
    const made = { seq: 7, copyId: 'copy-1', at: 900, coderId: ben.id, scope: 'project', label: 'save_copy' } as const;
    const backup = { ...study(1), changes: [{ ...made, entries: [] }] };
    const { project, changes } = await restoredDataset(backup, study(1), restoring);
    expect(project).toEqual({ ...backup.project, copyId: 'copy-2' });
    expect(changes).toEqual([
      ...backup.changes,
      {
        seq: 8,
        copyId: 'copy-2',
        at: 900,
        coderId: ada.id,
        scope: 'project',
        label: 'restore_backup',
        note: 'Backup made 2026-11-22T09:30:00Z',
        entries: [],
      },
    ]);
  });

  it('does not bring back a case that was withdrawn while the backup was looked at', async () => {
    const withdrawal = { caseHash: await textHash('project-1\nc2'), narrativeIds: ['n2'], by: cora.id, at: 5 };
    const present = { ...study(1, [ada, ben, cora]), withdrawals: [withdrawal] };
    const restored = await restoredDataset(study(2), present, restoring);
    expect(JSON.stringify(restored)).not.toMatch(/"c2"|number 2 is his shirt/);
    expect(restored.withdrawals).toEqual([withdrawal]);
  });

  it('keeps whoever restores it, and whoever a withdrawal names, in the team', async () => {
    const withdrawal = { caseHash: 'a'.repeat(64), narrativeIds: [], by: cora.id, at: 5 };
    const present = { ...study(1, [ada, ben, cora]), withdrawals: [withdrawal] };
    const { coders } = await restoredDataset(study(1, [ben]), present, restoring);
    expect(coders).toEqual([ben, ada, cora]);
  });
});
