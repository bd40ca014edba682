import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeCopy } from '../../../../renderer/domain/exchange/copy/write-copy.ts';
import { useAutomaticBackups } from '../../../../renderer/features/backups/use-automatic-backups.ts';
import { offeredCommands } from '../../../../renderer/ui/commands.ts';
import { type BackupFolderDouble, backupFolderDouble } from '../../../support/backup-folder-double.ts';
import { desktopDouble } from '../../../support/desktop-double.ts';
import { type SealingProject, sealingProject } from '../../../support/sealing-project.ts';
import { storageDouble } from '../../../support/storage-double.ts';
import { ada, study } from '../../../support/study.ts';

// happy-dom has no workers: the same bytes, written at once.
vi.mock('../../../../renderer/workers/export-copy-in-worker.ts', () => ({ writeCopyInWorker: writeCopy }));

let project: SealingProject;
let folder: BackupFolderDouble;
let close: (() => Promise<void>) | null;

beforeEach(async () => {
  storageDouble();
  project = await sealingProject(study(1));
  folder = backupFolderDouble();
  close = null;
});
afterEach(() => vi.useRealTimers());

function use() {
  const onShow = vi.fn();
  const desktop = desktopDouble({
    kind: 'electron',
    backups: folder,
    beforeClose: (flush) => {
      close = flush;
      return () => undefined;
    },
  });
  const options = { project, desktop, appVersion: '0.1.0', minutes: 10, onShow };
  return { onShow, ...renderHook(() => useAutomaticBackups(options)) };
}

const change = () =>
  act(async () => {
    await project.act(() => ({ coderId: ada.id, scope: 'project', label: 'save_copy', entries: [] }));
  });
const settled = (files: number) => waitFor(() => expect(folder.files.size).toBe(files));
const pass = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * 60_000));

describe('backups that are made unasked', () => {
  it('come ten minutes after a change, and not again before the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    use();
    await change();
    await pass(9.9);
    expect(folder.files.size).toBe(0);
    await pass(0.2);
    vi.useRealTimers();
    await settled(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await pass(60);
    expect(folder.files.size).toBe(1);
    await change();
    await pass(10);
    vi.useRealTimers();
    await settled(2);
  });

  it('come for work that the session before left without one', async () => {
    await change();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    use();
    await pass(10);
    vi.useRealTimers();
    await settled(1);
  });

  it('are made before the window closes, if anything is new', async () => {
    use();
    await change();
    await act(async () => close?.());
    expect(folder.files.size).toBe(1);
    await act(async () => close?.());
    expect(folder.files.size).toBe(1);
  });

  it('hold nobody up when they fail, and tell of one trouble once', async () => {
    folder.fail('missing');
    const { result } = use();
    await change();
    await act(async () => close?.());
    await act(() => result.current.backUpBefore('before_import'));
    expect(result.current.trouble).toMatchObject({ problem: 'missing' });
    act(() => result.current.forgetTrouble());
    await act(() => result.current.backUpBefore('before_import'));
    expect(result.current.trouble).toBeNull();
    folder.fail('no_space');
    await act(() => result.current.backUpBefore('before_import'));
    expect(result.current.trouble).toMatchObject({ problem: 'no_space' });
  });

  it('hold nobody up when a bug keeps them from being made', async () => {
    const { result } = use();
    await change();
    project.seal = () => Promise.reject(new TypeError('a bug'));
    await act(() => result.current.backUpBefore('before_import'));
    await act(async () => close?.());
    expect(result.current.trouble).toEqual({ kind: 'unexpected' });
  });

  it('can be asked for by command, which says that one was made', async () => {
    const { result } = use();
    await act(async () =>
      offeredCommands()
        .find(({ id }) => id === 'backups.now')
        ?.run(),
    );
    await waitFor(() => expect(result.current.made?.facts.reason).toBe('on_demand'));
  });
});

it('in a browser nothing is written, and the command shows where a backup is saved', async () => {
  const onShow = vi.fn();
  const options = { project, desktop: desktopDouble(), appVersion: '0.1.0', minutes: 10, onShow };
  const { result } = renderHook(() => useAutomaticBackups(options));
  await act(() => result.current.backUpBefore('before_import'));
  act(() =>
    offeredCommands()
      .find(({ id }) => id === 'backups.now')
      ?.run(),
  );
  expect(onShow).toHaveBeenCalledOnce();
});
