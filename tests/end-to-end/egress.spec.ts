import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, test } from '@playwright/test';
import { findBrowser } from '../../build/find-browser.mjs';
import { appWindowSwitches, sandboxSwitches } from '../../build/quiet-browser.mjs';
import { serve } from '../../build/serve.mjs';
import { everyAttempt } from '../support/egress/attempts.ts';
import { type Listener, listen } from '../support/egress/listener.ts';
import { tryToGetOut } from '../support/egress/try-to-get-out.ts';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';

let folder: string;
let listener: Listener;
const ended: (() => unknown)[] = [];

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-egress-'));
  listener = await listen();
});
test.afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
  await listener.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** An installed browser with the switches given, on a profile of its own. */
async function browserWith(switches: readonly string[]): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(path.join(folder, `profile ${ended.length}`), {
    executablePath: findBrowser() ?? 'no browser found',
    args: [...sandboxSwitches(), ...switches.filter((one) => !/^--(app|user-data-dir)=/.test(one))],
  });
  ended.push(() => context.close());
  return context;
}

/** An empty page without any policy, at an address of its own. */
async function barePage(): Promise<string> {
  const server = http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body></body>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ended.push(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

/** Opens an address afresh for each attempt that could lead its page away. */
const at = (address: string) => async (context: BrowserContext) => {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState();
  return page;
};

/**
 * Makes every attempt from a bare page in a plain browser, at a listener of its own, and waits until all have arrived.
 * It shows that the attempts can succeed; and what was started before it has had ample time to arrive as well.
 */
async function allArriveFromBarePage(): Promise<void> {
  const control = await listen();
  ended.push(() => control.close());
  await tryToGetOut(await browserWith([]), at(await barePage()), control.targets);
  await expect
    .poll(() => everyAttempt.filter((name) => !control.arrived().includes(name)), { timeout: 30_000 })
    .toEqual([]);
}

test('the page lets nothing out even in a browser that has no walls of its own', async () => {
  const server = await serve({ port: 0 });
  ended.push(server.close);
  const context = await browserWith([]);
  const requested: string[] = [];
  context.on('response', (response) => requested.push(response.url()));
  await tryToGetOut(context, at(server.url), listener.targets);
  await allArriveFromBarePage();
  // A frame that a script makes has peer connections of its own, which only the browser can take away: see the next test.
  expect(listener.arrived().filter((name) => name !== 'stun-of-frame')).toEqual([]);
  expect(requested.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(server.url))).toEqual([]);
});

test("npm start's browser lets nothing out even of a page without a policy", async () => {
  const address = await barePage();
  await tryToGetOut(await browserWith(appWindowSwitches(address, folder)), at(address), listener.targets);
  await allArriveFromBarePage();
  expect(listener.arrived()).toEqual([]);
});

test('Chromium + Electron double: the page lets nothing out, and the shell nothing even with the policy off', async () => {
  for (const withoutPolicy of [false, true]) {
    const app = await launchApp({ userData: path.join(folder, `double ${withoutPolicy}`), withoutPolicy });
    ended.push(() => app.close());
    const [before] = app.window.url().split('#');
    await tryToGetOut(app.window.context(), async () => app.window, listener.targets);
    expect(app.window.url().split('#')[0]).toBe(before);
    expect(app.recording.opened.filter(({ action }) => action !== 'deny')).toEqual([]);
  }
  await allArriveFromBarePage();
  expect(listener.arrived()).toEqual([]);
});

test('the constructors that a policy cannot stop are gone from the page', async () => {
  const server = await serve({ port: 0 });
  ended.push(server.close);
  const page = await at(server.url)(await browserWith([]));
  const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport'];
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
});
