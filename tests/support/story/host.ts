import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { RunningApp } from '../electron-on-chromium/launch-app.ts';

/** Where the story is told: the page, and the dialogs that the machine shows for it. */
export interface Host {
  readonly page: Page;
  /** Answers the file dialog that `press` brings up. */
  chooseFile(file: string, press: () => Promise<void>): Promise<void>;
  /** Answers the saving of several files that `press` starts; gives them by name. */
  saveFiles(press: () => Promise<void>): Promise<Map<string, Uint8Array>>;
  /** Answers the saving of one file. */
  saveFile(press: () => Promise<void>): Promise<Uint8Array>;
}

/** The screens in an installed browser, as `npm start` opens them where Electron cannot be had. */
export function browserHost(page: Page): Host {
  // From now on dialogs come to the test: asked for only together with a key, Chromium may show its own before it knows.
  page.on('filechooser', () => undefined);
  const downloaded = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return new Uint8Array(readFileSync(await download.path()));
  };
  return {
    page,
    async chooseFile(file, press) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
      await chooser.setFiles(file);
    },
    saveFiles: async (press) => new Map(Object.entries(unzipSync(await downloaded(press)))),
    saveFile: downloaded,
  };
}

/** The built main and preload on the double of Electron; `folder` takes what is saved. */
export function doubleHost(app: RunningApp, folder: string): Host {
  let saves = 0;
  return {
    page: app.window,
    async chooseFile(file, press) {
      app.dialogs.push(file);
      await press();
    },
    async saveFiles(press) {
      saves += 1;
      const target = path.join(folder, `export ${saves}`);
      mkdirSync(target, { recursive: true });
      app.dialogs.push(target);
      await press();
      await app.window
        .getByRole('status')
        .getByText(`Saved in ${path.basename(target)}`)
        .waitFor();
      return new Map(readdirSync(target).map((name) => [name, new Uint8Array(readFileSync(path.join(target, name)))]));
    },
    async saveFile(press) {
      saves += 1;
      const target = path.join(folder, `copy ${saves}.outcomes`);
      app.dialogs.push(target);
      await press();
      await app.window.getByText(`Saved as ${path.basename(target)}`).waitFor();
      return new Uint8Array(readFileSync(target));
    },
  };
}
