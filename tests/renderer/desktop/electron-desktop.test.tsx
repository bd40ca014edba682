import { expect, it, vi } from 'vitest';
import type { Bridge } from '../../../electron/contract.ts';
import { electronDesktop } from '../../../renderer/desktop/electron-desktop.ts';

function bridgeThatCloses() {
  let tell: () => void = () => undefined;
  const readyToClose = vi.fn(async () => undefined);
  const bridge: Bridge = {
    chooseFile: async () => null,
    saveFile: async (file) => ({ place: file.name }),
    saveFiles: async (files) => ({ place: `${files.length} files` }),
    onMenuCommand: () => () => undefined,
    onClosing: (listener) => {
      tell = listener;
      return () => undefined;
    },
    readyToClose,
  };
  return { bridge, readyToClose, closing: () => tell() };
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

it('a failure to save is reported, and the window still closes', async () => {
  const { bridge, readyToClose, closing } = bridgeThatCloses();
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const failure = new Error('could not save');
  electronDesktop(bridge).beforeClose(() => Promise.reject(failure));
  closing();
  await vi.waitFor(() => expect(readyToClose).toHaveBeenCalledOnce());
  expect(reported).toHaveBeenCalledWith(failure);
  vi.unstubAllGlobals();
});
