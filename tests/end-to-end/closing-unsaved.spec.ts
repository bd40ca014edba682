import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { press, segments } from '../support/coding/coding-table.ts';
import { launchApp, type RunningApp } from '../support/electron-on-chromium/launch-app.ts';
import { expectSegments, openCase, textOf } from '../support/story/desk.ts';

let folder: string;
let app: RunningApp;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-closing-'));
  app = await launchApp({ userData: path.join(folder, 'profile') });
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** From here on every write is refused, as by a disk without room, until it is given room again. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(window, { giveRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
}

/** A coded segment of the sample with a memo that is typed and not yet saved, on a disk that is full. */
async function typeOnFullDisk(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await openCase(page, 'ICTG-0028');
  await textOf(page, 'ICTG-0028').focus();
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await fillDisk(page);
  await page.keyboard.type('Whose words?');
}

test.describe('Chromium + Electron double: closing while something typed cannot be saved', () => {
  test('keeps the window, says why, and closes once there is room', async () => {
    const page = app.window;
    await typeOnFullDisk(page);
    void app.closeWindow();
    await expect(page.getByText(/The disk is full, so this was not saved/).first()).toBeVisible();
    expect(page.isClosed()).toBe(false);
    expect(app.recording.dialogs).toEqual([]);
    await page.evaluate(() => Reflect.get(window, 'giveRoom')());
    expect(await app.closeWindow()).toBe(0);

    app = await launchApp({ userData: path.join(folder, 'profile') });
    const again = app.window;
    await again
      .getByRole('button', { name: /Sample/ })
      .first()
      .click();
    await again
      .getByRole('dialog', { name: 'Who is coding?' })
      .getByRole('button', { name: /Samuel Adeyemi/ })
      .click();
    await openCase(again, 'ICTG-0028');
    await expect(segments(again).first()).toContainText('Whose words?');
  });

  test('lets the user close all the same when asked the second time', async () => {
    const page = app.window;
    await typeOnFullDisk(page);
    void app.closeWindow();
    await expect(page.getByText(/The disk is full, so this was not saved/).first()).toBeVisible();
    app.dialogs.push(0);
    expect(await app.closeWindow()).toBe(0);
    expect(app.recording.dialogs.map(({ options }) => options.message)).toEqual([
      'Close without saving what you typed last?',
    ]);
  });
});
