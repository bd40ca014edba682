import { ensureBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { openInBrowser } from './open-in-browser.mjs';
import { root } from './places.mjs';
import { sandboxSwitches } from './quiet-browser.mjs';
import { runProgram } from './run-program.mjs';

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Builds the app if needed and opens it: in Electron, or else in an installed browser, or else by its address.
 * `--browser` goes past Electron, `--url` past the browser as well.
 */
export async function openApp(switches = process.argv) {
  if (await ensureBuilt()) console.log('Outcome Coder is built.');
  const onlyAddress = switches.includes('--url');
  const wished = onlyAddress || switches.includes('--browser');
  if (!wished && hasScreen && (await ranInElectron())) return;
  console.log(aboutBrowserMode(wished));
  await openInBrowser({ browser: onlyAddress || !hasScreen ? null : findBrowser() });
}

async function ranInElectron() {
  const electron = electronProgram();
  if (electron === null) return false;
  if (sandboxSwitches().length > 0) console.log("Running as root: Chromium's sandbox is off. Prefer an ordinary user.");
  return runProgram(electron, [...sandboxSwitches(), root]);
}

function electronProgram() {
  const found = findElectron();
  if (found !== null || process.env.CI) return found;
  console.log('Electron is not here yet; fetching it once (at most two minutes) …');
  return fetchElectron();
}

function aboutBrowserMode(wished) {
  const reason = wished
    ? 'As you asked,'
    : hasScreen
      ? 'Electron could not be had or started here, so'
      : 'There is no screen here, so';
  return `
${reason} this is NOT the desktop program: the same screens open in a browser.
Missing here: the system's own file dialogs, the application menu and Electron's lock-down.
Your work stays in this browser's profile, apart from the desktop program's; 'Save a copy' carries it over.
`;
}
