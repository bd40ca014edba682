import os from 'node:os';
import path from 'node:path';

/** The folder of the project, and what the scripts make in it. */
export const root = path.resolve(import.meta.dirname, '..');
export const builtPage = path.join(root, 'dist', 'renderer');
export const builtShell = path.join(root, 'dist', 'electron');

/**
 * The one port at which a browser shows the app: its storage belongs to this port, so it never changes. It lies below
 * the ports that systems hand out by themselves.
 */
export const browserPort = 27615;

/**
 * The browser profile that holds the work done in browser mode, in the user's own data folder. A browser from a snap
 * may only write inside its own folder.
 */
export function browserProfile(browser, { platform = process.platform, env = process.env, home = os.homedir() } = {}) {
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Outcome Coder', 'browser-profile');
  }
  if (platform === 'darwin')
    return path.join(home, 'Library', 'Application Support', 'Outcome Coder', 'browser-profile');
  if (browser?.includes('snap')) return path.join(home, 'snap', 'chromium', 'common', 'outcome-coder');
  return path.join(env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'outcome-coder', 'browser-profile');
}
