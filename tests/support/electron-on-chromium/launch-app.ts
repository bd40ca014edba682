import { existsSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { DialogAnswer } from './double-dialogs.ts';
import type { ItemTemplate } from './double-menu.ts';
import type { DoubleWindow } from './double-window.ts';
import { Launch, type LaunchOptions } from './launch.ts';
import type { Recording } from './recording.ts';

declare global {
  var electronDoubles: Map<string, object> | undefined;
}

/** A running app: its window as a page of Playwright, and what a person or the system would do to it. */
export interface RunningApp {
  readonly window: Page;
  readonly recording: Recording;
  /** Addresses that were asked for and refused. */
  readonly blocked: readonly string[];
  /** Answers to the dialogs to come, in order; a dialog without one fails the call that showed it. */
  readonly dialogs: DialogAnswer[];
  readonly menu: readonly ItemTemplate[];
  clickMenu(id: string): void;
  /** Makes a call as another frame would. */
  callAs(frame: { url: string; parent: unknown } | null, channel: string, ...parameters: unknown[]): Promise<unknown>;
  refusesDownload(): boolean;
  /** Tells the app what the system would: that it sleeps or that its screen is locked. */
  tellPower(event: 'suspend' | 'lock-screen' | 'user-did-resign-active'): void;
  /** Closes the window as a person does, and answers with the app's exit code. */
  closeWindow(): Promise<number>;
  /** Ends the app at once, whatever the page is doing. */
  close(): Promise<void>;
}

/** The entry of the app as `npm run build` leaves it. */
export const builtEntry = path.resolve(import.meta.dirname, '../../../dist/electron/main.js');

let hooked = false;

/**
 * Starts the app's built main process in this Node process with `electron` replaced by a double whose windows are
 * pages of real Chromium. What it shows is 'Chromium + Electron double', never 'Electron'.
 */
export async function launchApp({
  entry = builtEntry,
  ...options
}: LaunchOptions & { entry?: string }): Promise<RunningApp> {
  if (!existsSync(entry)) throw new Error(`nothing is built at ${path.basename(entry)}: run 'npm run build' first`);
  if (!hooked) register('./hooks.mjs', import.meta.url);
  hooked = true;
  const launch = new Launch(options);
  globalThis.electronDoubles ??= new Map();
  globalThis.electronDoubles.set(launch.id, launch.electron());
  try {
    await import(`${pathToFileURL(entry).href}?launch=${launch.id}`);
    return running(launch, await firstPage(launch));
  } catch (error) {
    await launch.end(1);
    throw error;
  }
}

/** The page of the app's first window, once the app has shown it. An app that ends before is a fault. */
function firstPage(launch: Launch): Promise<Page> {
  return new Promise((resolve, reject) => {
    void launch.ended.then((code) => reject(new Error(`the app ended with ${code} before it showed a window`)));
    launch.app.once('web-contents-created', (_event: unknown, { window }: { window: DoubleWindow }) => {
      window.once('ready-to-show', () => (window.page === null ? reject(new Error('no page')) : resolve(window.page)));
    });
  });
}

function running(launch: Launch, window: Page): RunningApp {
  const [first] = launch.windows;
  if (first === undefined) throw new Error('electron double: the window is gone');
  return {
    window,
    recording: launch.recording,
    blocked: launch.recording.blocked,
    dialogs: launch.dialogs.answers,
    menu: launch.menu.template,
    clickMenu: (id) => launch.menu.click(id),
    callAs: (senderFrame, channel, ...parameters) =>
      launch.calls.call(channel, { sender: first.webContents, senderFrame }, parameters),
    tellPower: (event) => void launch.power.emit(event),
    refusesDownload: () => launch.session.refusesDownload(),
    closeWindow: () => {
      first.close();
      return launch.ended;
    },
    close: () => launch.end(0),
  };
}
