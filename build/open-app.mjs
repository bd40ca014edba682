import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { browserPort, browserProfile, root } from './places.mjs';
import { deadProxySwitches, quietSwitches, sandboxSwitches } from './quiet-browser.mjs';
import { isOurServer, serve } from './serve.mjs';

const onlyAddress = process.argv.includes('--url');
const onlyBrowser = onlyAddress || process.argv.includes('--browser');
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
/** A program that ends this soon, in milliseconds, and with a fault has not opened a window. */
const tooSoon = 10_000;

/** Builds the app if needed and opens it: in Electron, or else in an installed browser, or else by its address. */
export async function openApp() {
  if (await ensureBuilt()) console.log('Outcome Coder is built.');
  if (!(await ranInElectron())) await runInBrowser();
}

async function ranInElectron() {
  if (onlyBrowser || !hasScreen) return false;
  const electron = electronProgram();
  if (electron === null) return false;
  if (sandboxSwitches().length > 0) console.log("Running as root: Chromium's sandbox is off. Prefer an ordinary user.");
  const { code, lasted } = await runProgram(electron, [...sandboxSwitches(), root]);
  if (code !== 0 && lasted < tooSoon) return false;
  process.exitCode = code === 0 ? 0 : 1;
  return true;
}

function electronProgram() {
  const found = findElectron();
  if (found !== null || process.env.CI) return found;
  console.log('Electron is not here yet; fetching it once (at most two minutes) …');
  return fetchElectron();
}

async function runInBrowser() {
  console.log(whyBrowser());
  const { url, close } = await serveOrJoin();
  const browser = onlyAddress || !hasScreen ? null : findBrowser();
  if (browser !== null) {
    console.log(`Opening ${path.basename(browser)} at ${url}`);
    const { code, lasted } = await runProgram(browser, browserSwitches(browser, url));
    if (code === 0 || lasted >= tooSoon) return close?.();
    console.log('The browser could not open a window here.');
  }
  console.log(`Open this address in Chrome, Edge or Chromium, always in the same one: ${url}`);
  if (close === undefined) return;
  console.log('Press Ctrl+C here to stop.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
}

function whyBrowser() {
  return [
    '',
    onlyBrowser
      ? 'As you asked, this is NOT the desktop program: the same screens in a browser window.'
      : 'Electron cannot run here, so this is NOT the desktop program: the same screens open in a browser window.',
    "Missing in this mode: the system's file dialogs, the application menu and Electron's lock-down.",
    "Your work is kept in that browser's profile, apart from the desktop program's: use 'Save a copy' to carry it over.",
    '',
  ].join('\n');
}

/** Serves at the one fixed port; if an earlier start of the app holds it, its address is shown instead. */
async function serveOrJoin() {
  try {
    return await serve();
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (!(await isOurServer())) {
      throw new Error(`port ${browserPort} is used by another program. Close that program and start again.`);
    }
    console.log('Outcome Coder is already running.');
    return { url: `http://127.0.0.1:${browserPort}/` };
  }
}

function browserSwitches(browser, url) {
  const profile = browserProfile(browser);
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  if (sandboxSwitches().length > 0)
    console.log("Running as root: the browser's sandbox is off. Prefer an ordinary user.");
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1360,860',
    '--disable-extensions',
    ...quietSwitches,
    ...deadProxySwitches(new URL(url).host),
    ...sandboxSwitches(),
  ];
}

/** Runs a program to its end without its noise. A program that cannot be started counts as one that failed at once. */
function runProgram(program, parameters) {
  const started = Date.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, parameters, { cwd: root, stdio: 'ignore', env });
  const stop = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  return new Promise((resolve) => {
    const end = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve({ code, lasted: Date.now() - started });
    };
    child.once('error', () => end(1)).once('close', (code, signal) => end(signal === null ? code : 0));
  });
}
