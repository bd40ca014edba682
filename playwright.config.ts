import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/find-browser.mjs';
import { deadProxySwitches, quietSwitches, sandboxSwitches } from './build/quiet-browser.mjs';

/** The tests' own port, so that they never meet the work of someone who has the app open. */
const port = 27616;

/** End-to-end tests in an installed Chromium, on the built page as `npm start` serves it. */
export default defineConfig({
  testDir: 'tests/end-to-end',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // The machines are shared: how fast a screen is, `npm run bench` measures.
  expect: { timeout: 15_000 },
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
