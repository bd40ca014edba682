import path from 'node:path';
import { browserPort, browserProfile, builtPage } from './places.mjs';
import { appWindowSwitches, sandboxSwitches } from './quiet-browser.mjs';
import { forgetSessions, prepareProfile } from './quiet-profile.mjs';
import { runProgram } from './run-program.mjs';
import { isOurServer, serve } from './serve.mjs';
import { startSecret } from './start-secret.mjs';

/**
 * Serves the built page at its one port and opens it in `browser`; with none, or if it opens no window, prints the
 * address and serves until Ctrl+C. Throws a sentence if another program holds the port.
 */
export async function openInBrowser({ browser, port = browserPort, page = builtPage, secret = ownSecret() }) {
  const { url, close } = await serveOrJoin(page, port, secret);
  if (browser !== null) {
    console.log(`Opening ${path.basename(browser)} at ${url}`);
    const profile = browserProfile(browser);
    // A browser that an earlier start has left open keeps its own settings: they are left alone.
    if (close !== undefined) prepareProfile(profile);
    if (sandboxSwitches().length > 0)
      console.log("Running as root: the browser's sandbox is off. Prefer an ordinary user.");
    const opened = await runProgram(browser, appWindowSwitches(url, profile));
    if (close !== undefined) forgetSessions(profile);
    if (opened) return close?.();
    console.log('The browser could not open a window here.');
  }
  console.log(`Open this address in Chrome, Edge or Chromium, always in the same one: ${url}`);
  if (close === undefined) return;
  console.log('Press Ctrl+C here to stop.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
}

/** Beside the profile of a browser that is not from a snap, whichever browser is started. */
function ownSecret() {
  return startSecret(path.dirname(browserProfile(null)));
}

/** If an earlier start of the app by this user holds the port, its address is used, and it is not ours to close. */
async function serveOrJoin(page, port, secret) {
  try {
    return await serve({ root: page, port, secret });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (!(await isOurServer(port, secret))) {
      throw new Error(`port ${port} is used by another program. Close that program and start again.`);
    }
    console.log('Outcome Coder is already running.');
    return { url: `http://127.0.0.1:${port}/` };
  }
}
