import path from 'node:path';
import { BrowserWindow } from 'electron';
import { channels } from './channels.ts';

/** How long the page may take to save before the window closes all the same, in milliseconds. */
const patience = 3000;
const closing = new WeakSet<BrowserWindow>();
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
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** Closes a window whose page has saved. Without a wish to close it does nothing, so a page cannot close itself. */
export function closeNow(window: BrowserWindow): void {
  if (!closing.has(window) || window.isDestroyed()) return;
  mayClose.add(window);
  window.close();
}

function waitForPage(window: BrowserWindow, event: { preventDefault(): void }): void {
  if (mayClose.has(window)) return;
  event.preventDefault();
  if (closing.has(window)) return;
  closing.add(window);
  window.webContents.send(channels.closing);
  const timer = setTimeout(() => closeNow(window), patience);
  window.once('closed', () => clearTimeout(timer));
}
