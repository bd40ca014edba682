import path from 'node:path';
import { app, BrowserWindow, dialog, session } from 'electron';
import { answerCalls } from './calls.ts';
import { lockContents, lockSession, silenceChromium } from './lock-down.ts';
import { passLockWishes } from './lock-wish.ts';
import { setMenu } from './menu.ts';
import { declarePageScheme, servePage } from './page-files.ts';
import { reloadWhenGone } from './reload-when-gone.ts';
import { pageUrl } from './security.ts';
import { openWindow } from './window.ts';

async function start(): Promise<void> {
  await app.whenReady();
  await lockSession(session.defaultSession);
  servePage(path.join(import.meta.dirname, '..', 'renderer'));
  answerCalls();
  passLockWishes();
  const window = openWindow();
  reloadWhenGone(window, giveUp);
  setMenu(window, process.platform);
  await window.loadURL(pageUrl);
}

function giveUp(): void {
  dialog.showErrorBox('Outcome Coder has to close', 'The page stopped twice within seconds. All saved work is safe.');
  app.exit(1);
}

function failToStart(error: unknown): void {
  console.error(error);
  app.exit(1);
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

silenceChromium();
declarePageScheme();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => app.quit());
app.on('second-instance', showFirstWindow);

// A second start only brings the first one's window forward. Electron is not ready before this file has run to its
// end, so nothing here waits for it.
if (app.requestSingleInstanceLock()) {
  void start().catch(failToStart);
} else {
  app.quit();
}
