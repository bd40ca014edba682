import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { press, startCoding } from '../support/coding/coding-table.ts';
import { createProject, goTo, passphrase, protect } from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';
import { traces } from '../support/way-in/traces.ts';

const narratives = [{ caseId: 'LEAVE-1', text: 'She felt safe at last. Quiet harbour words close it.' }];
const secrets = ['Quiet harbour', 'LEAVE-1', 'Asha Reed', passphrase];

const beginning = (page: Page) => page.getByRole('button', { name: /^New project/ });
/** As a browser says that it freezes the page; the shell says it when the system sleeps or locks its screen. */
const sleep = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event('freeze')));

test('leaving a project leaves nothing of it in memory; neither does a copy that was opened, once the system sleeps', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-before-'));
  try {
    await startCoding(page, narratives);
    await press(page, '1');
    await goTo(page, 'Export');
    const host = browserHost(page);
    const file = path.join(folder, 'Coding.outcomes');
    writeFileSync(file, await host.saveFile(() => page.getByRole('button', { name: 'Save a copy…' }).click()));
    expect(await traces(page, ['Quiet harbour'])).toContain('Quiet harbour in memory');
    await goTo(page, 'Projects');
    await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
    expect(await traces(page, secrets)).toEqual([]);
    await host.chooseFile(file, () => page.getByRole('button', { name: /^Open a copy/ }).click());
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Open as a project' })).toBeVisible();
    expect(await traces(page, ['Quiet harbour'])).toContain('Quiet harbour in memory');
    await sleep(page);
    await expect(beginning(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open as a project' })).toBeHidden();
    expect(await traces(page, secrets)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a recovery code on screen and a passphrase that is being typed go after the idle minutes', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await beginning(page).click();
  await page.getByLabel('Project label').fill('Idle');
  await page.getByLabel('Your name').fill('Asha Reed');
  await page.getByRole('button', { name: 'Next: protect it' }).click();
  await protect(page, 'Create project');
  await expect(page.getByText('Keep this recovery code')).toBeVisible();
  await page.clock.runFor('10:05');
  await expect(beginning(page)).toBeVisible();
  await expect(page.getByText('Keep this recovery code')).toBeHidden();
  await page.getByRole('button', { name: /^Idle/ }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.clock.runFor('10:05');
  await expect(beginning(page)).toBeVisible();
  expect(await traces(page, [passphrase])).toEqual([]);
});

test('a noted time that no calendar has leads to the list, not to an error', async ({ page }) => {
  await page.goto('/');
  await createProject(page, 'Tampered', 'Asha Reed');
  await page.evaluate(() => {
    const key = 'outcome-coder place';
    const place = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    sessionStorage.setItem(key, JSON.stringify({ ...place, lockedAt: 9e15 }));
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
});
