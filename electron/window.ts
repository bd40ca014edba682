import path from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { channels } from './channels.ts';

/** How long the page may take to save before the window closes all the same, in milliseconds. */
const patience = 3000;
/** The windows that wait for their page, each with the timer that ends the wait. */
const closing = new WeakMap<BrowserWindow, NodeJS.Timeout>();
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
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => waitForPage(window, event));
  window.on('closed', () => clearTimeout(closing.get(window)));
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** Closes a window whose page has saved. Without a wish to close it does nothing, so a page cannot close itself. */
export function closeNow(window: BrowserWindow): void {
  if (closing.has(window)) closeUnasked(window);
}

/**
 * Keeps a window open whose page could not save. The first refusal is told by the page; from the second on the user is
 * asked, so that a disk that stays full cannot hold the window open against their will.
 */
export async function stayOpen(window: BrowserWindow): Promise<void> {
  if (!closing.has(window) || window.isDestroyed()) return;
  clearTimeout(closing.get(window));
  closing.delete(window);
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
  closing.set(
    window,
    setTimeout(() => closeNow(window), patience),
  );
  window.webContents.send(channels.closing);
}
