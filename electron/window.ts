import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { channels } from './channels.ts';

/** How often a page that is saving is asked whether it lives, in milliseconds. The two below count in this. */
const beat = 1000;
/** So long may a page be silent before its window closes all the same. */
const longestSilence = 3;
/** So long may a page take to save, and to write its last backup, though it lives. */
const longestWait = 15;

interface Wait {
  readonly timer: NodeJS.Timeout;
  waited: number;
  silent: number;
}

/** The windows that wait for their page to save. */
const closing = new WeakMap<BrowserWindow, Wait>();
/** The windows whose page has once refused to close, because something could not be saved. */
const refused = new WeakSet<BrowserWindow>();
const mayClose = new WeakSet<BrowserWindow>();

/** Opens the one window: sandboxed, isolated, without Node, closing only after the page has saved. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Outcome Coder',
    width: 1360,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // The tools show every decrypted text and run whatever somebody is talked into pasting.
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => waitForPage(window, event));
  window.on('closed', () => waitNoMore(window));
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** Closes a window whose page has saved. Without a wish to close it does nothing, so a page cannot close itself. */
export function closeNow(window: BrowserWindow): void {
  if (closing.has(window)) closeUnasked(window);
}

/** Gives a page that has said it lives more time, up to `longestWait` in all. */
export function waitLonger(window: BrowserWindow): void {
  const wait = closing.get(window);
  if (wait) wait.silent = 0;
}

/**
 * Keeps a window open whose page could not save. The first refusal is told by the page; from the second on the user is
 * asked, so that a disk that stays full cannot hold the window open against their will.
 */
export async function stayOpen(window: BrowserWindow): Promise<void> {
  if (!closing.has(window) || window.isDestroyed()) return;
  waitNoMore(window);
  if (!refused.has(window)) refused.add(window);
  else if (await wouldLose(window)) closeUnasked(window);
}

async function wouldLose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Close without saving what you typed last?',
    detail: 'It could not be saved again. Everything saved before is safe.',
    buttons: ['Close without saving', 'Stay'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

function closeUnasked(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  mayClose.add(window);
  window.close();
}

function waitForPage(window: BrowserWindow, event: { preventDefault(): void }): void {
  if (mayClose.has(window)) return;
  event.preventDefault();
  if (closing.has(window)) return;
  closing.set(window, { timer: setInterval(() => ask(window), beat), waited: 0, silent: 0 });
  window.webContents.send(channels.closing);
}

function ask(window: BrowserWindow): void {
  const wait = closing.get(window);
  if (!wait) return;
  wait.waited += 1;
  wait.silent += 1;
  if (wait.silent >= longestSilence || wait.waited >= longestWait) closeNow(window);
  else window.webContents.send(channels.areYouSaving);
}

function waitNoMore(window: BrowserWindow): void {
  clearInterval(closing.get(window)?.timer);
  closing.delete(window);
}
