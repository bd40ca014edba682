import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../build/find-browser.mjs';
import { quietSwitches, sandboxSwitches } from '../../../build/quiet-browser.mjs';

/** A browser of our own that can be killed, with all of its processes, as a crash would. */
export interface MortalBrowser {
  readonly page: Page;
  /** Ends every process of the browser at once, without a chance to write anything, and waits until they are gone. */
  kill(): Promise<void>;
}

/** Starts an installed Chromium on a profile and shows a page. */
export async function startMortalBrowser(profile: string, address: string): Promise<MortalBrowser> {
  const program = findBrowser();
  if (!program) throw new Error('No browser is installed');
  const child = spawn(
    program,
    [
      ...quietSwitches,
      ...sandboxSwitches(),
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const connection = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = connection.contexts();
  if (!context) throw new Error('The browser has no context');
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    kill: async () => {
      const gone = once(child, 'exit');
      killTree(child);
      await gone;
      await connection.close();
    },
  };
}

/** The browser says on its error output where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (bytes) => {
      said += String(bytes);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on('exit', () => reject(new Error(`The browser ended before it listened: ${said}`)));
    child.on('error', reject);
  });
}

/** The child leads a process group of its own, so that nothing but what this test has started is hit. */
function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) throw new Error('The browser never started');
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}
