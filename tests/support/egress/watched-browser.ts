import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../build/find-browser.mjs';
import { sandboxSwitches } from '../../../build/quiet-browser.mjs';

/** What the browser's own network log says it did; nothing of a page can leave out a line of it. */
export interface NetworkLog {
  /** Names whose address was asked for. */
  readonly asked: readonly string[];
  /** Addresses that were requested, whether or not anything came of it. */
  readonly requested: readonly string[];
  /** Where connections were opened to, as `host:port`. */
  readonly connected: readonly string[];
  /** Whether any datagram was sent. */
  readonly sentDatagrams: boolean;
}

/** A browser with its own switches and nothing of Playwright's, that keeps a log of everything it does on a network. */
export interface WatchedBrowser {
  readonly page: Page;
  /** The log as far as it is on the disk yet. */
  logged(): string;
  /** Closes the browser as a person does, and reads the whole log. */
  close(): Promise<NetworkLog>;
}

/** Starts an installed browser, without a window, on a profile folder. Its first page is the one that `--app` names. */
export async function startWatched(profile: string, switches: readonly string[]): Promise<WatchedBrowser> {
  const log = path.join(path.dirname(profile), `${path.basename(profile)}.netlog.json`);
  const own = [...sandboxSwitches(), '--headless=new', '--remote-debugging-port=0', `--log-net-log=${log}`];
  const child = spawn(findBrowser() ?? 'no browser found', [...switches, ...own], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`The browser ended before it listened: ${said}`)));
    child.on('error', reject);
    child.stderr.on('data', (bytes) => {
      said += String(bytes);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  const connection = await chromium.connectOverCDP(address);
  const [context] = connection.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('The browser shows no page');
  await page.waitForLoadState();
  return {
    page,
    logged: () => readFileSync(log, 'utf8'),
    close: async () => {
      const gone = once(child, 'exit');
      const session = await connection.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
      return summary(JSON.parse(readFileSync(log, 'utf8')));
    },
  };
}

interface WrittenLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly host?: string; readonly url?: string; readonly address?: string };
  }[];
}

function summary({ constants, events }: WrittenLog): NetworkLog {
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const of = (name: RegExp) => events.filter(({ type }) => name.test(names.get(type) ?? ''));
  const all = (found: readonly (string | undefined)[]) => [...new Set(found.filter((one) => one !== undefined))];
  return {
    asked: all(of(/^HOST_RESOLVER/).map(({ params }) => params?.host)),
    requested: all(of(/^URL_REQUEST_START_JOB$/).map(({ params }) => params?.url)),
    connected: all(of(/^TCP_CONNECT_ATTEMPT$/).map(({ params }) => params?.address)),
    sentDatagrams: of(/^UDP_BYTES_SENT$/).length > 0,
  };
}
