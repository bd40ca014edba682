import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { browserHost } from '../support/story/host.ts';
import { storyCsv } from '../support/story/story-data.ts';
import { tellStory } from '../support/story/told-story.ts';

let folder: string;
let csvFile: string;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-story-'));
  csvFile = path.join(folder, 'summaries.csv');
  writeFileSync(csvFile, storyCsv());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('twelve summaries go from a CSV through two coders to agreement and a CSV again, asking no other address', async ({
  page,
  context,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('blob:')) elsewhere.push(request.url());
  });
  context.on('serviceworker', (worker) => elsewhere.push(worker.url()));
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/');
  await tellStory(browserHost(page), csvFile);
  expect(elsewhere).toEqual([]);
  expect(sockets).toEqual([]);
  expect(errors).toEqual([]);
});
