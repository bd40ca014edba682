import { expect, it, vi } from 'vitest';
import type { Bridge } from '../../../electron/contract.ts';
import { electronDesktop } from '../../../renderer/desktop/electron-desktop.ts';
import { StorageError } from '../../../renderer/storage/storage-problem.ts';

function bridgeThatCloses() {
  let tell: () => void = () => undefined;
  const readyToClose = vi.fn(async () => undefined);
  const stayOpen = vi.fn(async () => undefined);
  const bridge: Bridge = {
    chooseFile: async () => null,
    saveFile: async (file) => ({ place: file.name }),
    saveFiles: async (files) => ({ place: `${files.length} files` }),
    protectKey: async () => ({ problem: 'no_key_store' }),
    recoverKey: async () => ({ problem: 'no_key_store' }),
    listBackups: async () => ({ place: 'Backups', isUsersChoice: false, files: [] }),
    writeBackup: async (file) => ({ place: file.name }),
    readBackup: async () => null,
    removeBackups: async () => ({ place: 'Backups' }),
    chooseBackupFolder: async () => null,
    blockedAttempts: async () => 0,
    onLockWish: () => () => undefined,
    onMenuCommand: () => () => undefined,
    onClosing: (listener) => {
      tell = listener;
      return () => undefined;
    },
    readyToClose,
    stayOpen,
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
