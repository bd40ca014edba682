import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { appWindowSwitches } from '../../build/quiet-browser.mjs';
import { forgetSessions, prepareProfile } from '../../build/quiet-profile.mjs';
import { startWatched, type WatchedBrowser } from '../support/egress/watched-browser.ts';
import { filesWith } from '../support/on-disk/files-with.ts';

const fieldsWithoutMarks = '<!doctype html><textarea></textarea><input name="name">';
const deadEnd = '127.0.0.1:9';

let folder: string;
let server: http.Server;
let own: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-quiet-'));
  server = http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(fieldsWithoutMarks);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  own = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Does what a browser answers to by itself: types misspelt words, names other machines, fills fields. */
async function provoke({ page }: WatchedBrowser): Promise<void> {
  await page.locator('textarea').pressSequentially('mispeled wrods abuot MARKERMEMO');
  await page.locator('input[name]').pressSequentially('MARKERNAME');
  await page.evaluate(() => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<link rel="dns-prefetch" href="//prefetched-name.test"><link rel="preconnect" href="https://preconnected-name.test">',
    );
  });
}

test("npm start's browser asks for no name, fetches no dictionary and opens no connection; a plain one does", async () => {
  // A plain browser, but for the dead proxy: it shows what it would do, and nothing comes of it. Names under 'test' exist
  // nowhere.
  const plain = await startWatched(path.join(folder, 'plain'), [
    `--user-data-dir=${path.join(folder, 'plain')}`,
    `--app=http://${own}/`,
    '--no-first-run',
    `--proxy-server=http://${deadEnd}`,
    '--proxy-bypass-list=*.test',
  ]);
  const began = Date.now();
  await provoke(plain);
  for (const sign of ['/dict/', 'prefetched-name.test', 'preconnected-name.test'])
    await expect.poll(() => plain.logged().includes(sign), { timeout: 60_000, message: sign }).toBe(true);
  const took = Date.now() - began;
  const { asked: names, requested: addresses } = await plain.close();
  expect(names.filter((name) => name.endsWith('prefetched-name.test'))).not.toEqual([]);
  expect(addresses.filter((address) => address.includes('/dict/'))).not.toEqual([]);

  const profile = path.join(folder, 'quiet');
  prepareProfile(profile);
  const quiet = await startWatched(profile, appWindowSwitches(`http://${own}/`, profile));
  const start = Date.now();
  await provoke(quiet);
  // As long again as the same took where it did happen.
  await expect.poll(() => Date.now() - start, { timeout: 120_000 }).toBeGreaterThan(2 * took);
  const { asked, requested, connected, sentDatagrams } = await quiet.close();
  expect(asked.filter((name) => !name.endsWith('~notfound') && !name.endsWith(own))).toEqual([]);
  expect(requested.filter((address) => address.includes('/dict/') || address.includes('autofill'))).toEqual([]);
  expect(connected.filter((address) => address !== own && address !== deadEnd)).toEqual([]);
  expect(sentDatagrams).toBe(false);
});

test('what is typed into a field marked as ours are is written nowhere; what a browser keeps of others is removed', async () => {
  const profile = path.join(folder, 'kept');
  prepareProfile(profile);
  const browser = await startWatched(profile, appWindowSwitches(`http://${own}/`, profile));
  await browser.page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<input id="marked" autocomplete="off"><input id="secret" type="password" autocomplete="off">',
    );
  });
  await browser.page.locator('#marked').pressSequentially('MARKERFIELD');
  await browser.page.locator('#secret').pressSequentially('MARKERPASSPHRASE');
  await provoke(browser);
  // By now the browser has written down what stands in the fields.
  await expect.poll(() => filesWith(['MARKERMEMO'], profile).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await browser.close();
  expect(filesWith(['MARKERFIELD'], profile)).toEqual([]);
  expect(filesWith(['MARKERPASSPHRASE'], profile)).toEqual([]);
  forgetSessions(profile);
  expect(filesWith(['MARKERMEMO'], profile)).toEqual([]);
  expect(filesWith(['MARKERNAME'], profile)).toEqual([]);
});
