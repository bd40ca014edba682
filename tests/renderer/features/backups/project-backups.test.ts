import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../../renderer/domain/coding/dataset.ts';
import { type CopyFacts, writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { backupsOf, ProjectBackups } from '../../../../renderer/features/backups/project-backups.ts';
import { findProject, registerProject } from '../../../../renderer/storage/project-registry.ts';
import { StorageError } from '../../../../renderer/storage/storage-problem.ts';
import { UnreadableCopy } from '../../../../renderer/workers/unreadable-copy.ts';
import { type BackupFolderDouble, backupFolderDouble } from '../../../support/backup-folder-double.ts';
import { type SealingProject, sealingProject } from '../../../support/sealing-project.ts';
import { storageDouble } from '../../../support/storage-double.ts';
import { ada, ben, sheet, study } from '../../../support/study.ts';

// Node has no workers: the same bytes, written at once.
const copying = vi.hoisted(() => vi.fn<(dataset: Dataset, facts: CopyFacts) => Promise<Uint8Array<ArrayBuffer>>>());
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: copying }));

let project: SealingProject;
let folder: BackupFolderDouble;
let backups: ProjectBackups;

/** Ada’s work is finished, Ben’s is not and so hidden from Ada. */
const dataset: Dataset = {
  ...study(2),
  sheets: [sheet('n1', ada, ['safety']), sheet('n2', ben, ['rights', 'voice'], 'in_progress')],
};

beforeEach(async () => {
  copying.mockReset();
  copying.mockImplementation(writeCopy);
  storageDouble();
  project = await sealingProject(dataset);
  const entry = { id: project.id, databaseName: 'db', label: 'Closure study', createdAt: 1, openedAt: 1 };
  await registerProject(entry);
  folder = backupFolderDouble();
  backups = new ProjectBackups(project, folder, '0.1.0');
});

const change = () => project.act(() => ({ coderId: ada.id, scope: 'project', label: 'save_copy', entries: [] }));
const facts = async () => {
  const [bytes] = [...folder.files.values()].slice(-1);
  return bytes ? project.sealedFacts(new Uint8Array(bytes)) : null;
};

describe('a backup', () => {
  it('holds everybody’s coding, says what it holds, and is noted once it was read back', async () => {
    await change();
    const outcome = await backups.backUp('on_demand');
    expect(outcome).toMatchObject({ name: expect.stringMatching(/^Closure-study_backup_.*_3f2a1b9c\.outcomes$/) });
    expect(await facts()).toMatchObject({
      reason: 'on_demand',
      cases: 2,
      narratives: 2,
      codings: 3,
      coders: ['Ada Osei', 'Ben Hale'],
      lastSeq: 1,
      copyId: 'copy-1',
    });
    expect((await findProject(project.id))?.backedUp?.seq).toBe(1);
    expect(backups.state()).toMatchObject({ running: false, trouble: null });
  });

  it('shows nothing of the project in its bytes', async () => {
    await backups.backUp('on_demand');
    const [bytes] = folder.files.values();
    const text = Buffer.from(bytes ?? []).toString('latin1');
    for (const marker of ['football', 'Osei', 'Closure study', 'safety']) expect(text).not.toContain(marker);
  });

  it('that does not read back as it was written is removed and counts for nothing', async () => {
    folder.spoilWrites();
    const outcome = await backups.backUp('on_demand');
    expect(outcome).toMatchObject({ trouble: { kind: 'not_read_back' } });
    expect(folder.files.size).toBe(0);
    expect((await findProject(project.id))?.backedUp).toBeUndefined();
  });

  it('in whose place an older one is read counts for nothing', async () => {
    const first = await backups.backUp('on_demand');
    const { read } = folder;
    folder.read = (name) => read('name' in first ? first.name : name);
    expect(await backups.backUp('on_demand')).toMatchObject({ trouble: { kind: 'not_read_back' } });
    expect(folder.files.size).toBe(1);
  });

  it.each(['missing', 'no_space', 'read_only'] as const)(
    'that the folder refuses (%s) is told of, and the next one is tried',
    async (problem) => {
      folder.fail(problem);
      expect(await backups.backUp('close')).toMatchObject({ trouble: { kind: 'file', problem } });
      expect(backups.state().trouble).toMatchObject({ problem });
      folder.fail(null);
      await backups.backUp('close');
      expect(backups.state().trouble).toBeNull();
      expect(folder.files.size).toBe(1);
    },
  );

  it('of a project that is being closed is told of in storage’s words', async () => {
    project.dataset = () => Promise.reject(new StorageError({ code: 'closed', place: 'x' }));
    expect(await backups.backUp('close')).toMatchObject({ trouble: { kind: 'storage', problem: { code: 'closed' } } });
  });

  it('that could not be opened again is not made, and the record is named', async () => {
    copying.mockRejectedValueOnce(new UnreadableCopy({ code: 'invalid_record', place: 'sheets[3].revision' }));
    const outcome = await backups.backUp('on_demand');
    expect(outcome).toEqual({ trouble: { kind: 'unreadable', place: 'sheets[3].revision' } });
    expect(folder.files.size).toBe(0);
    expect((await findProject(project.id))?.backedUp).toBeUndefined();
  });

  it('that a bug keeps from being made rejects, says so, and lets the next one run', async () => {
    copying.mockRejectedValueOnce(new TypeError('a bug'));
    await expect(backups.backUp('close')).rejects.toThrow('a bug');
    expect(backups.state().trouble).toEqual({ kind: 'unexpected' });
    expect(await backups.backUp('close')).toHaveProperty('name');
  });

  it('that a withdrawal overtakes is removed and made anew without the case', async () => {
    copying.mockImplementationOnce(async (all, making) => {
      const withdrawal = { caseHash: 'a'.repeat(64), narrativeIds: ['n2'], by: ada.id, at: 5 };
      await project.rewrite((now) => ({
        ...now,
        cases: now.cases.slice(0, 1),
        narratives: now.narratives.slice(0, 1),
        sheets: now.sheets.slice(0, 1),
        withdrawals: [withdrawal],
      }));
      return writeCopy(all, making);
    });
    expect(await backups.backUp('interval')).toHaveProperty('name');
    expect(folder.files.size).toBe(1);
    expect(await facts()).toMatchObject({ cases: 1, narratives: 1 });
  });
});

describe('backups that nobody asked for', () => {
  it('are made only if something is new, also across sessions and when the newest was taken away', async () => {
    await change();
    expect(await backups.backUpIfChanged('interval')).not.toBeNull();
    expect(await backups.backUpIfChanged('interval')).toBeNull();
    const nextSession = new ProjectBackups(project, folder, '0.1.0');
    expect(await nextSession.backUpIfChanged('close')).toBeNull();
    await change();
    expect(await nextSession.backUpIfChanged('close')).not.toBeNull();
    folder.files.clear();
    expect(await nextSession.backUpIfChanged('close')).not.toBeNull();
  });

  it('are made after the changes were numbered anew, although an older one has as high a number', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 1) });
    try {
      await change();
      await backups.backUp('interval');
      await project.rewrite((now) => ({
        ...now,
        changes: now.changes.map((one) => ({
          ...one,
          label: 'withdraw_case' as const,
          at: Date.UTC(2026, 10, 1, 0, 1),
        })),
      }));
      vi.setSystemTime(Date.UTC(2026, 10, 1, 0, 2));
      expect(await backups.backUpIfChanged('interval')).not.toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('are made one at a time, whoever asks', async () => {
    let running = 0;
    let most = 0;
    copying.mockImplementation(async (all, making) => {
      most = Math.max(most, ++running);
      const bytes = await writeCopy(all, making);
      running -= 1;
      return bytes;
    });
    const asking = [backupsOf(project, folder, '0.1.0'), backupsOf(project, folder, '0.1.0')];
    await Promise.all([...asking, ...asking].map((one) => one.backUp('on_demand')));
    expect(most).toBe(1);
    expect(folder.files.size).toBe(4);
  });
});

describe('old backups', () => {
  const minutes = (count: number) => count * 60_000;
  const start = Date.UTC(2026, 10, 1, 9);

  async function aDayOfWork(): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (let at = start; at <= start + minutes(8 * 60); at += minutes(20)) {
        vi.setSystemTime(at);
        await change();
        await backups.backUpIfChanged('interval');
      }
    } finally {
      vi.useRealTimers();
    }
  }

  it('are let go hour by hour, and those of other projects and damaged ones stay', async () => {
    const strange = 'Other_backup_2020-01-01T00-00-00Z_00000000.outcomes';
    const damaged = 'Closure-study_backup_2020-01-01T00-00-00Z_3f2a1b9c.outcomes';
    for (const name of [strange, damaged]) folder.files.set(name, new Uint8Array([1, 2, 3]));
    await aDayOfWork();
    // 9:40 … 14:40 the last of each hour; 15:00 … 17:00 all.
    const times = [...folder.files.keys()].map((name) => /T(\d\d-\d\d)/.exec(name)?.[1]);
    expect(times.slice(2)).toEqual([
      ...['09-40', '10-40', '11-40', '12-40', '13-40', '14-40'],
      ...['15-00', '15-20', '15-40', '16-00', '16-20', '16-40', '17-00'],
    ]);
    expect(folder.files.has(strange) && folder.files.has(damaged)).toBe(true);
  });

  it('all stay while a part of the project cannot be read', async () => {
    project.problems = () => [{ code: 'damaged_record', place: 'texts n1' }];
    await aDayOfWork();
    expect(folder.files.size).toBe(25);
  });
});
