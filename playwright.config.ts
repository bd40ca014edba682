import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/find-browser.mjs';
import { deadProxySwitches, quietSwitches, sandboxSwitches } from './build/quiet-browser.mjs';

/** The tests' own port, so that they never meet the work of someone who has the app open. */
const port = 27616;

/** What takes longest begins first, so that at the end no worker is left alone with it. */
const long = /\/(storage-durability|team-story|blind|packaged|packs-lead|egress|story|withdraw)\.spec\.ts$/;

/** End-to-end tests in an installed Chromium, on the built page as `npm start` serves it. */
export default defineConfig({
  testDir: 'tests/end-to-end',
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testIgnore: long },
  ],
  // No test leans on another of its file, so a file need not hold one worker.
  fullyParallel: true,
  // A test waits about as often as it works: a third one fills two cores.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Patience for a busy machine, not a bound on speed: how fast a screen is, `npm run bench` measures.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    launchOptions: {
      executablePath: findBrowser() ?? 'no browser found',
      args: [...quietSwitches, ...deadProxySwitches(), ...sandboxSwitches()],
    },
  },
  webServer: {
    command: `node build/build.mjs && node build/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
