import { describe, expect, it, vi } from 'vitest';
import type { Bridge, KeyOutcome } from '../../../electron/contract.ts';
import { electronDesktop } from '../../../renderer/desktop/electron-desktop.ts';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';

function bridgeThatCloses(parts: Partial<Bridge> = {}) {
  let tell: () => void = () => undefined;
  const readyToClose = vi.fn(async () => undefined);
  const stayOpen = vi.fn(async () => undefined);
  const bridge: Bridge = {
    chooseFile: async () => null,
    chooseFiles: async () => [],
    saveFile: async (file) => ({ place: file.name }),
    pageAsPdf: async () => null,
    saveFiles: async (files) => ({ place: `${files.length} files` }),
    protectKey: async () => ({ problem: 'no_key_store' }),
    recoverKey: async () => ({ problem: 'no_key_store' }),
    listBackups: async () => ({ place: 'Backups', isUsersChoice: false, files: [] }),
    writeBackup: async (file) => ({ place: file.name }),
    readBackup: async () => null,
    removeBackups: async () => ({ place: 'Backups' }),
    chooseBackupFolder: async () => null,
    listTeamFolder: async () => null,
    writeToTeamFolder: async (file) => ({ place: file.name }),
    readFromTeamFolder: async () => null,
    chooseTeamFolder: async () => null,
    blockedAttempts: async () => 0,
    onLockWish: () => () => undefined,
    onMenuCommand: () => () => undefined,
    onClosing: (listener) => {
      tell = listener;
      return () => undefined;
    },
    readyToClose,
    stayOpen,
    ...parts,
  };
  return { bridge, readyToClose, stayOpen, closing: () => tell() };
}

it('several files go to the shell as they are, without an archive', async () => {
  const { bridge } = bridgeThatCloses();
  const files = [
    { name: 'a.csv', bytes: new Uint8Array() },
    { name: 'b.csv', bytes: new Uint8Array() },
  ];
  expect(await electronDesktop(bridge).saveFiles('all.zip', files)).toEqual({ place: '2 files' });
});

it('the page as a PDF is asked for without a word of where it goes', async () => {
  const pdf = new Uint8Array([37, 80, 68, 70]);
  const pageAsPdf = vi.fn(async () => pdf);
  const { bridge } = bridgeThatCloses({ pageAsPdf });
  expect(await electronDesktop(bridge).pageAsPdf?.()).toBe(pdf);
  expect(pageAsPdf.mock.calls).toEqual([[]]);
});

it('the window may close only when everything is saved', async () => {
  const { bridge, readyToClose, closing } = bridgeThatCloses();
  const desktop = electronDesktop(bridge);
  let saved: () => void = () => undefined;
  desktop.beforeClose(async () => undefined);
  desktop.beforeClose(() => new Promise((resolve) => (saved = () => resolve())));
  closing();
  await Promise.resolve();
  expect(readyToClose).not.toHaveBeenCalled();
  saved();
  await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
});

it('the window may close at once when nothing waits any more', async () => {
  const { bridge, readyToClose, closing } = bridgeThatCloses();
  const stop = electronDesktop(bridge).beforeClose(() => new Promise(() => undefined));
  stop();
  closing();
  await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
});

it('the window stays open when something cannot be saved, the page is told, and closing can be tried again', async () => {
  const { bridge, readyToClose, stayOpen, closing } = bridgeThatCloses();
  const failure = new StorageError({ code: 'no_space', place: 'sheets' });
  const told: unknown[] = [];
  const hear = (reason: unknown) => told.push(reason);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', hear);
  const save = vi.fn(() => Promise.reject<void>(failure));
  electronDesktop(bridge).beforeClose(save);
  try {
    closing();
    await vi.waitFor(() => expect(stayOpen).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(told).toEqual([failure]));
    expect(readyToClose).not.toHaveBeenCalled();
    save.mockResolvedValue();
    closing();
    await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
    expect(stayOpen).toHaveBeenCalledOnce();
  } finally {
    process.off('unhandledRejection', hear);
    for (const listener of others) process.on('unhandledRejection', listener);
  }
});

describe('keys that the shell seals', () => {
  const key = new Uint8Array(32).fill(7);
  const sealed: KeyOutcome = { bytes: new Uint8Array([1, 2, 3]) };

  it('come back as bytes', async () => {
    const desktop = electronDesktop(
      bridgeThatCloses({ protectKey: async () => sealed, recoverKey: async () => sealed }).bridge,
    );
    expect(await desktop.protectKey(key)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await desktop.recoverKey(key)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it.each(['no_key_store', 'not_this_machine'] as const)('are none where the shell answers %s', async (problem) => {
    const refuse = async () => ({ problem });
    const desktop = electronDesktop(bridgeThatCloses({ protectKey: refuse, recoverKey: refuse }).bridge);
    expect([await desktop.protectKey(key), await desktop.recoverKey(key)]).toEqual([null, null]);
  });
});

it('backups go to the shell and its answers come back as they are', async () => {
  const gone = { problem: 'missing', place: 'stick' } as const;
  const file = { name: 'a_3f2a1b9c.outcomes', bytes: new Uint8Array([1]) };
  const listBackups = vi.fn(async () => gone);
  const readBackup = vi.fn(async () => file);
  const removeBackups = vi.fn(async () => gone);
  const { backups } = electronDesktop(bridgeThatCloses({ listBackups, readBackup, removeBackups }).bridge);
  expect(await backups?.list('_3f2a1b9c.outcomes')).toBe(gone);
  expect(await backups?.write(file)).toEqual({ place: file.name });
  expect(await backups?.read(file.name)).toBe(file);
  expect(await backups?.remove([file.name])).toBe(gone);
  expect(await backups?.choose()).toBeNull();
  expect([listBackups, readBackup, removeBackups].map(({ mock }) => mock.calls)).toEqual([
    [['_3f2a1b9c.outcomes']],
    [[file.name]],
    [[[file.name]]],
  ]);
});

it('blocked attempts are the shell’s and the page’s together', async () => {
  const desktop = electronDesktop(bridgeThatCloses({ blockedAttempts: async () => 5 }).bridge);
  const before = await desktop.blockedAttempts();
  document.dispatchEvent(new Event('securitypolicyviolation', { bubbles: true }));
  expect([before >= 5, (await desktop.blockedAttempts()) - before]).toEqual([true, 1]);
});
