import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { press, segments, selectedOffsets, startCoding } from '../support/coding/coding-table.ts';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';
import { createProject, expectSegments, openCase, passphrase, textOf, unlock } from '../support/story/desk.ts';
import { traces } from '../support/way-in/traces.ts';

const narratives = [
  {
    caseId: 'LOCK-1',
    text: 'She felt safe at last. Her guardian asked what she wanted. Quiet harbour words close it.',
  },
  { caseId: 'LOCK-2', text: 'He rings his sister every week. Quiet harbour words again.' },
];
const memo = 'Whose words are these?';
/** What nobody may find once it is locked. */
const secrets = ['Quiet harbour', 'LOCK-1', 'LOCK-2', 'Asha Reed', memo, passphrase];

const lockScreen = (page: Page) => page.getByText(/^Locked today at/);
const lock = (page: Page) => page.keyboard.press('Control+l');

/** The second narrative, with its caret in the second sentence, coded, and a memo that is still being typed. */
async function typeMemo(page: Page): Promise<void> {
  await startCoding(page, narratives);
  await press(page, 'PageDown');
  await expect(textOf(page, 'LOCK-2')).toBeFocused();
  await press(page, 'Alt+ArrowRight');
  await press(page, '4');
  await expectSegments(page, 1);
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type(memo);
}

test.describe('locking by key', () => {
  test('saves what is being typed, leaves nothing in page, title, address, storage or memory, and returns to the caret', async ({
    page,
  }) => {
    await typeMemo(page);
    expect(await traces(page, ['Quiet harbour'])).toContain('Quiet harbour in memory');
    await lock(page);
    await expect(lockScreen(page)).toBeVisible();
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    expect(await traces(page, secrets)).toEqual([]);
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(textOf(page, 'LOCK-2')).toBeFocused();
    const second = narratives[1]?.text.indexOf('Quiet') ?? -1;
    await expect.poll(() => selectedOffsets(page)).toEqual({ anchor: second, focus: second });
    await expect(segments(page).first()).toContainText(memo);
    await press(page, '1');
    await expectSegments(page, 2);
  });

  test('works in a dialog, by the palette and by the status line too', async ({ page }) => {
    await page.goto('/');
    await createProject(page, 'Everywhere', 'Asha Reed');
    await page.getByRole('button', { name: /Choose who is coding/ }).click();
    await expect(page.getByRole('dialog', { name: 'Who is coding?' })).toBeVisible();
    await lock(page);
    await expect(lockScreen(page)).toBeVisible();
    await unlock(page);
    await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What do you want to do?').fill('lock');
    await page.keyboard.press('Enter');
    await expect(lockScreen(page)).toBeVisible();
    await unlock(page);
    await page.getByRole('contentinfo').getByRole('button', { name: 'Lock this project' }).click();
    await expect(lockScreen(page)).toBeVisible();
  });

  test('stays open and says why while something typed cannot be saved', async ({ page }) => {
    await typeMemo(page);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      Object.assign(window, { giveRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await lock(page);
    await expect(page.getByText(/The disk is full, so this was not saved/).first()).toBeVisible();
    await expect(textOf(page, 'LOCK-2')).toBeVisible();
    await page.evaluate(() => Reflect.get(window, 'giveRoom')());
    await lock(page);
    await expect(lockScreen(page)).toBeVisible();
    await unlock(page);
    await expect(segments(page).first()).toContainText(memo);
  });
});

test('loading the page anew locks as well: what was typed is there, and so is the place', async ({ page }) => {
  await typeMemo(page);
  await page.getByRole('textbox', { name: 'Memo' }).press('Escape');
  await expect(segments(page).first()).toContainText(memo);
  await page.reload();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await traces(page, secrets)).toEqual([]);
  await unlock(page);
  await expect(textOf(page, 'LOCK-2')).toBeFocused();
});

test('a project locks by itself after ten minutes without a key or the mouse, and not before', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await createProject(page, 'Idle', 'Asha Reed');
  await page.clock.pauseAt(Date.now() + 60_000);
  await press(page, 'Shift');
  await page.clock.runFor('08:55');
  await expect(page.getByText(/^Locks in/)).toBeHidden();
  await page.clock.runFor('00:10');
  await expect(page.getByText('Locks in 55 s.')).toBeVisible();
  await press(page, 'Shift');
  await expect(page.getByText(/^Locks in/)).toBeHidden();
  await page.clock.runFor('09:55');
  await expect(page.getByText('Locks in 5 s.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
  await page.clock.runFor('00:10');
  await expect(lockScreen(page)).toContainText('after 10 minutes without a key or the mouse');
});

test('without a passphrase a locked project opens with one press and another that says who codes, at the same narrative', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await openCase(page, 'ICTG-0028');
  await lock(page);
  await expect(page.getByText('This project has no passphrase')).toBeVisible();
  // The sample itself is a part of the program, and so of its memory.
  const inMemory = ['ICTG-0028 in memory', 'Samuel Adeyemi in memory'];
  expect(await traces(page, ['ICTG-0028', 'Samuel Adeyemi'])).toEqual(inMemory);
  await page.keyboard.press('Enter');
  const last = page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: 'Samuel Adeyemi' });
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(textOf(page, 'ICTG-0028')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Coding as Samuel Adeyemi');
});

test('another project can be opened from the lock screen, and leaving a project leaves no lock screen behind', async ({
  page,
}) => {
  await page.goto('/');
  await createProject(page, 'First', 'Asha Reed');
  await lock(page);
  await page.getByRole('button', { name: 'Another project' }).click();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
});

test.describe('Chromium + Electron double', () => {
  test('locks from the menu, and when the system sleeps or locks its screen', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-lock-'));
    const app = await launchApp({ userData: path.join(folder, 'profile') });
    try {
      await createProject(app.window, 'Shell', 'Asha Reed');
      app.clickMenu('lock');
      await expect(lockScreen(app.window)).toBeVisible();
      for (const event of ['suspend', 'lock-screen'] as const) {
        await unlock(app.window);
        app.tellPower(event);
        await expect(lockScreen(app.window)).toBeVisible();
      }
      await unlock(app.window);
      expect(await app.closeWindow()).toBe(0);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
