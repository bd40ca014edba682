import { zipSync } from 'fflate';
import type { NamedBytes, SaveOutcome } from '../../electron/contract.ts';
import { blockedInPage } from './blocked-in-page.ts';
import { chooseInBrowser, chooseSeveralInBrowser } from './choose-in-browser.ts';
import type { Desktop } from './desktop.ts';
import { largestFile } from './largest-file.ts';

/** The machine as a browser offers it: its file dialog, its downloads, and no menu. */
export function browserDesktop(): Desktop {
  return {
    kind: 'browser',
    chooseFile: chooseInBrowser,
    chooseFiles: chooseSeveralInBrowser,
    saveFile: async (file) => download(file),
    saveFiles: async (archiveName, files) => tooLarge(files) ?? download({ name: archiveName, bytes: zipped(files) }),
    pageAsPdf: null,
    backups: null,
    teamFolder: null,
    protectKey: async () => null,
    recoverKey: async () => null,
    blockedAttempts: async () => blockedInPage(),
    onLockWish,
    onMenuCommand: () => () => undefined,
    beforeClose,
  } satisfies Desktop;
}

/** A browser tells of neither lock nor sleep; it freezes a page that nobody has looked at for minutes, and says so first. */
function onLockWish(listener: () => void): () => void {
  document.addEventListener('freeze', listener);
  return () => document.removeEventListener('freeze', listener);
}

/** The first file that holds too much, as what came of saving it; `null` if there is none. */
function tooLarge(files: readonly NamedBytes[]): SaveOutcome {
  const file = files.find(({ bytes }) => bytes.byteLength > largestFile);
  return file ? { problem: 'too_large', place: file.name } : null;
}

/** Hands a file to the browser's downloads. Whether the browser asks where to put it is the user's own setting. */
function download({ name, bytes }: NamedBytes): SaveOutcome {
  const refusal = tooLarge([{ name, bytes }]);
  if (refusal) return refusal;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after the click; a minute is ample, and then the bytes are let go.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { place: name };
}

/** Two files under one name would lose one of them: that is a fault of the caller, and it throws. */
function zipped(files: readonly NamedBytes[]): Uint8Array {
  const names = new Set(files.map((file) => file.name));
  if (names.size !== files.length) throw new Error('two files of one archive have the same name');
  return zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
}

/**
 * A browser does not wait: saving begins as soon as the page is hidden, left or closed. While something waits to be saved the
 * browser asks, in its own words, whether to leave; until it is answered what was begun goes on.
 */
function beforeClose(flush: () => Promise<void>, isWaiting: () => boolean = () => false): () => void {
  const begin = () => void flush();
  const askAndBegin = (event: BeforeUnloadEvent) => {
    if (isWaiting()) event.preventDefault();
    begin();
  };
  const beginIfHidden = () => {
    if (document.visibilityState === 'hidden') begin();
  };
  window.addEventListener('beforeunload', askAndBegin);
  window.addEventListener('pagehide', begin);
  document.addEventListener('visibilitychange', beginIfHidden);
  return () => {
    window.removeEventListener('beforeunload', askAndBegin);
    window.removeEventListener('pagehide', begin);
    document.removeEventListener('visibilitychange', beginIfHidden);
  };
}
