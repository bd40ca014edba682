import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyContent } from '../support/story/copy-content.ts';
import {
  addCoder,
  codeAs,
  codeByKeys,
  createProject,
  expectSegments,
  goTo,
  openCase,
  textOf,
} from '../support/story/desk.ts';
import { browserHost, type Host } from '../support/story/host.ts';
import { coderNames, importNarratives } from '../support/story/story.ts';
import { narratives, outcomes, storyCsv } from '../support/story/story-data.ts';

const marker = 'Only-A-wrote-this';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-blind-'));
  writeFileSync(path.join(folder, 'summaries.csv'), storyCsv());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what coder B sees, finds, undoes and takes out is the same whether A coded nothing or much', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const seenBy = async (work: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), acceptDownloads: true });
    const page = await context.newPage();
    await page.goto('/');
    const host = browserHost(page);
    const code = await createProject(page, 'Story', coderNames.A);
    await importNarratives(host, path.join(folder, 'summaries.csv'));
    await page.getByRole('button', { name: 'Start coding' }).click();
    await work(page);
    await finishAll(page);
    await addCoder(page, coderNames.B);
    await codeAs(page, coderNames.B);
    const seen = await everythingSeen(host, code);
    await context.close();
    return seen;
  };
  const afterNothing = await seenBy(async () => {});
  const afterMuch = await seenBy(codeMuch);
  expect(JSON.stringify(afterMuch)).not.toContain(marker);
  for (const [place, seen] of Object.entries(afterMuch)) expect(seen, place).toBe(afterNothing[place]);
  expect(Object.keys(afterMuch)).toEqual(Object.keys(afterNothing));
});

/** A codes all outcomes of two summaries, with a status, a memo and a note, and goes back to the first. */
async function codeMuch(page: Page): Promise<void> {
  for (const narrative of narratives.slice(0, 2)) {
    await expect(textOf(page, narrative.caseId)).toBeVisible();
    for (const [place, outcome] of outcomes.entries()) {
      await codeByKeys(page, narrative, outcome);
      await expectSegments(page, place + 1);
    }
    await page.keyboard.press('s');
    await page.keyboard.press('m');
    await page.keyboard.type(marker);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Note' }).click();
    await page.getByLabel('Note on this narrative').fill(marker);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Segments' }).click();
    await page.keyboard.press('PageDown');
  }
  await openCase(page, narratives[0]?.caseId ?? '');
}

async function finishAll(page: Page): Promise<void> {
  for (const { caseId } of narratives) {
    await expect(textOf(page, caseId)).toBeVisible();
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('every narrative is finished')).toBeVisible();
}

/** All that the program shows and gives B, by place, without ids and times, which differ from run to run. */
async function everythingSeen(host: Host, code: string): Promise<Record<string, string>> {
  const { page } = host;
  const seen: Record<string, string> = {};
  const look = async (place: string) => {
    seen[place] = withoutIdsAndTimes(await page.locator('body').innerText());
  };
  for (const screen of [
    'Cases',
    'Codebook',
    'Agreement',
    'Team',
    'Export',
    'History',
    'Backups',
    'Privacy',
    'Settings',
  ]) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    await expect(page.getByText('Reading the history')).toBeHidden();
    await expect(page.getByText('Looking…')).toBeHidden();
    if (screen === 'Backups') await expect(page.getByRole('button', { name: 'Save a backup' })).toBeVisible();
    await look(screen);
  }
  await openCase(page, narratives[0]?.caseId ?? '');
  await look('coding');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nothing to undo')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Nothing to redo')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type(marker);
  await look('search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What do you want to do?').fill(marker);
  await look('palette');
  await page.keyboard.press('Escape');
  await goTo(page, 'Export');
  await page.getByRole('checkbox', { name: /^History/ }).check();
  const files = await host.saveFiles(() => page.getByRole('button', { name: 'Save as a zip file' }).click());
  for (const [name, bytes] of files) seen[name] = withoutIdsAndTimes(new TextDecoder().decode(bytes));
  const copy = await host.saveFile(() => page.getByRole('button', { name: 'Save a copy…' }).click());
  seen.copy = withoutIdsAndTimes(await copyContent(copy, code));
  return seen;
}

function withoutIdsAndTimes(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '(id)')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '(time)')
    .replace(/\b\d{13}\b/g, '(time)')
    .replace(/\b\d{2}:\d{2}(:\d{2})?\b/g, '(time)')
    .replace(/"(sha256|hash|digest)":"[0-9a-f]{64}"/g, '(hash)');
}
