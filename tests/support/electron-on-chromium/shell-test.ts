import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { LaunchOptions } from './launch.ts';
import { launchApp, type RunningApp } from './launch-app.ts';

interface Shell {
  /** The test's own folder, which goes with it. */
  readonly folder: string;
  /** Starts the built app on the double of Electron, with its storage in the test's folder; it ends with the test. */
  readonly launch: (options?: Omit<LaunchOptions, 'userData'>) => Promise<RunningApp>;
}

/** The address of the app's own page, as a caller: calls are taken from nobody else. */
export const ownFrame = { url: 'app://outcome-coder/index.html', parent: null };

/** Playwright's `test` with the app to start. */
export const test = base.extend<Shell>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-shell-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await launchApp({ userData: path.join(folder, 'profile'), ...options });
      running.push(app);
      return app;
    });
    for (const app of running) await app.close();
  },
});

/** What the page gets for a request: the status, or that it failed. */
export function fetched(app: RunningApp, address: string): Promise<number | string> {
  return app.window.evaluate(
    (url) =>
      fetch(url).then(
        (response) => response.status,
        () => 'failed',
      ),
    address,
  );
}
