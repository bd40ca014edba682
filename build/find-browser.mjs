import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './places.mjs';

/** The variable that names a browser to use, for those who keep it in a place of their own. */
export const browserVariable = 'OUTCOME_CODER_BROWSER';

/** The places where the three systems put Chromium, Chrome and Edge, best first. */
export function browserPlaces(platform, env) {
  const onWindows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const inside = (file) => onWindows.map((folder) => path.win32.join(folder, file));
  const inApplications = (name) => `/Applications/${name}.app/Contents/MacOS/${name}`;
  switch (platform) {
    case 'win32':
      return [
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
        'Chromium\\Application\\chrome.exe',
      ].flatMap(inside);
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(inApplications);
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/microsoft-edge',
        '/usr/bin/microsoft-edge-stable',
        '/snap/bin/chromium',
        '/usr/bin/chromium-browser',
      ];
  }
}

/** An installed browser that can show the app, or `null`. */
export function findBrowser({ platform = process.platform, env = process.env, exists = existsSync } = {}) {
  const named = env[browserVariable];
  if (named && exists(named)) return named;
  return [...browserPlaces(platform, env), playwrightBrowser()].find((place) => place !== '' && exists(place)) ?? null;
}

/** A browser for the tests: an installed one; otherwise one is fetched. Answers with `{ browser }` or `{ missing }`, a sentence. */
export function getBrowser(say = console.log) {
  const installed = findBrowser();
  if (installed) return { browser: installed };
  if (isDebianAsRoot()) {
    say('No browser is installed; installing Debian\'s package "chromium" …');
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  } else {
    say("No browser is installed; fetching Playwright's own …");
    run(process.execPath, [path.join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  }
  const fetched = findBrowser();
  return fetched
    ? { browser: fetched }
    : { missing: `The tests need Chromium, Chrome or Edge: install one, or name it in ${browserVariable}.` };
}

/** Only a Chromium that runs as root on Linux must do without its own sandbox. */
export function mustRunUnsandboxed() {
  return process.platform === 'linux' && process.getuid() === 0;
}

function playwrightBrowser() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function isDebianAsRoot() {
  if (!mustRunUnsandboxed() || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, parameters, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 15 * 60_000 });
}
