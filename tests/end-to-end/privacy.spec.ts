import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startCoding } from '../support/coding/coding-table.ts';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';
import { createProject, goTo, passphrase, unlock } from '../support/story/desk.ts';

const newPassphrase = 'another set of plain words';
const narratives = [{ caseId: 'PRINT-1', text: 'Quiet harbour words. Her guardian asked what she wanted.' }];

const count = (page: Page) => page.getByRole('status', { name: 'Blocked attempts' });
const passphraseField = (page: Page) => page.getByLabel('Passphrase', { exact: true });

/** Tries to open the project that asks for it, and expects to be refused with this sentence. */
async function expectRefused(page: Page, field: string, offered: string, sentence: RegExp): Promise<void> {
  await page.getByLabel(field, { exact: true }).fill(offered);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(sentence)).toBeVisible();
}

async function openWith(page: Page, field: string, offered: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).fill(offered);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function changePassphrase(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Change the passphrase…' }).click();
  await expect(page.getByLabel('Passphrase now')).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.getByLabel('New passphrase').fill(newPassphrase);
  await page.getByLabel('Passphrase again').fill(newPassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The passphrase was changed/)).toBeInViewport();
}

/** From the settings to a new recovery code on screen, which is not in place yet; answers with it. */
async function showNextCode(page: Page): Promise<string> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'New recovery code…' }).click();
  await page.getByLabel('Passphrase now').fill(passphrase);
  await page.getByRole('button', { name: 'Make a new code' }).click();
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups).toHaveCount(6);
  return (await groups.allTextContents()).join('-');
}

/** Says that the code on screen is kept. */
async function keepNextCode(page: Page): Promise<void> {
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Use this code from now on' }).click();
  await expect(page.getByText(/There is a new recovery code/)).toBeInViewport();
}

test('one attempt to fetch something counts as one, at once and still after the page was loaded anew', async ({
  page,
}) => {
  await page.goto('/');
  await createProject(page, 'Counted', 'Asha Reed');
  await goTo(page, 'Privacy');
  await expect(count(page)).toContainText(/^0attempts/);
  await expect(page.getByText('Nothing was sent, but something tried')).toBeHidden();
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await expect(count(page)).toContainText(/^1attempt to reach anything outside was blocked/);
  await expect(page.getByText('Nothing was sent, but something tried')).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(count(page)).toContainText(/^1attempt/);
});

test('the page prints whole, without the program around it and without a word of any narrative', async ({ page }) => {
  await startCoding(page, narratives);
  await goTo(page, 'Privacy');
  await expect(page.getByRole('heading', { name: 'What lies where' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const printed = await page.evaluate(() => document.body.innerText);
  for (const heading of ['Privacy and protection of data', 'What lies where', 'Through a project’s life'])
    expect(printed).toContain(heading);
  for (const word of ['Quiet harbour', 'PRINT-1', 'Asha Reed', 'Coding as', 'Codebook\n', 'Print…'])
    expect(printed).not.toContain(word);
  // Nothing scrolls on paper: what is cut off on screen must be laid out in full.
  const cut = await page.evaluate(() => document.documentElement.scrollHeight - document.body.scrollHeight);
  expect(cut).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.body.scrollHeight)).toBeGreaterThan(1500);
  const colours = await page.getByText('What lies where').evaluate((element) => {
    const { color } = getComputedStyle(element);
    return { color, page: getComputedStyle(document.body).backgroundColor };
  });
  expect(colours).toEqual({ color: 'rgb(0, 0, 0)', page: 'rgb(255, 255, 255)' });
});

test('a new recovery code opens the project, and the old one no longer does', async ({ page }) => {
  await page.goto('/');
  const oldCode = await createProject(page, 'Renewed', 'Asha Reed');
  const newCode = await showNextCode(page);
  await keepNextCode(page);
  expect(newCode).not.toBe(oldCode);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Use the recovery code instead' }).click();
  await expectRefused(page, 'Recovery code', oldCode, /not the one of this project/);
  await openWith(page, 'Recovery code', newCode);
  await expect(page.getByText('The recovery code fits')).toBeVisible();
  await page.getByRole('button', { name: 'Open without a change' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('a window that is loaded anew over a new recovery code leaves the old one, and says so', async ({ page }) => {
  await page.goto('/');
  const oldCode = await createProject(page, 'Not renewed', 'Asha Reed');
  const shown = await showNextCode(page);
  await page.reload();
  await page.getByRole('button', { name: 'Use the recovery code instead' }).click();
  await expectRefused(page, 'Recovery code', shown, /not the one of this project/);
  await openWith(page, 'Recovery code', oldCode);
  await page.getByRole('button', { name: 'Open without a change' }).click();
  await goTo(page, 'Cases');
  const reminder = page.getByText('The old recovery code is still the one');
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(reminder).toBeHidden();
  await page.reload();
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
  await expect(reminder).toBeHidden();
});

test('without its passphrase a project says so everywhere, and opens with one press; with one again it asks', async ({
  page,
}) => {
  await page.goto('/');
  await createProject(page, 'Opened', 'Asha Reed');
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Remove the passphrase…' }).click();
  await expect(page.getByText(/The key lies on this disk beside the project/)).toBeVisible();
  await page.getByLabel('Passphrase now').fill(passphrase);
  await page.getByRole('button', { name: 'Remove the passphrase' }).click();
  await expect(page.getByText(/The passphrase was removed/)).toBeInViewport();
  await goTo(page, 'Privacy');
  await expect(page.getByText('Not protected against theft', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByText('This project has no passphrase')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Privacy' })).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  await expect(passphraseField(page)).toBeFocused();
  await page.keyboard.type(newPassphrase);
  await page.getByLabel('Passphrase again').fill(newPassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The project has a passphrase now/)).toBeInViewport();
  await page.keyboard.press('Control+l');
  await expectRefused(page, 'Passphrase', passphrase, /does not open this project/);
  await openWith(page, 'Passphrase', newPassphrase);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test.describe('Chromium + Electron double', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-privacy-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a changed passphrase holds after a restart: the old one is refused, the new one opens', async () => {
    const userData = path.join(folder, 'profile');
    const first = await launchApp({ userData });
    try {
      await createProject(first.window, 'Changed', 'Asha Reed');
      await changePassphrase(first.window);
      expect(await first.closeWindow()).toBe(0);
    } finally {
      await first.close();
    }
    const { window, close } = await launchApp({ userData });
    try {
      await window.getByRole('button', { name: /^Changed/ }).click();
      await expectRefused(window, 'Passphrase', passphrase, /does not open this project/);
      await openWith(window, 'Passphrase', newPassphrase);
      await expect(window.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
    } finally {
      await close();
    }
  });

  test('attempts that the page stops and those that the shell stops are one sum, each counted once', async () => {
    const app = await launchApp({ userData: path.join(folder, 'profile') });
    const { window: page } = app;
    try {
      await createProject(page, 'Summed', 'Asha Reed');
      await goTo(page, 'Privacy');
      await expect(count(page)).toContainText(/^0attempts .* since the program was started/);
      await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
      await expect(count(page)).toContainText(/^1attempt/);
      await page.evaluate(() => void window.open('https://example.org/'));
      await expect(count(page)).toContainText(/^2attempts/);
      await expect(page.getByText(/Outcome Coder backups’\. If your documents are copied to a cloud/)).toBeVisible();
    } finally {
      await app.close();
    }
  });
});
