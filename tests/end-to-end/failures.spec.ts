import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { csvOf, press, restart, segments, startCoding } from '../support/coding/coding-table.ts';
import { type FullDisk, smallDisk } from '../support/durability/full-disk.ts';
import { test } from '../support/electron-on-chromium/shell-test.ts';
import {
  createProject,
  expectSegments,
  goTo,
  keepRecoveryCode,
  openCase,
  passphrase,
  protect,
  textOf,
} from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';
import { putOldProject } from '../support/way-in/old-project.ts';

const full = /The disk is full, so this was not saved/;
const caseId = 'FULL-1';
const narratives = [{ caseId, text: 'She felt safe at last. Her guardian asked what she wanted. She likes football.' }];

/** A project with one coded segment on a small disk. */
async function coded(page: Page, address: string): Promise<FullDisk> {
  const disk = await smallDisk(page, address);
  await startCoding(page, narratives);
  await textOf(page, caseId).focus();
  await press(page, '1');
  await expectSegments(page, 1);
  return disk;
}

/** The disk takes so many records more, whatever they are, and is full then, until the page is loaded anew. */
async function refuseAfter(page: Page, records: number): Promise<void> {
  await page.evaluate((most) => {
    const { put } = IDBObjectStore.prototype;
    let taken = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...asked) {
      taken += 1;
      if (taken > most) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, asked);
    };
  }, records);
}

const told = (page: Page, sentence: RegExp | string) => expect(page.getByText(sentence).first()).toBeVisible();

test.describe('a full disk', () => {
  test('while coding: it is told, nothing is shown as coded that is not saved, and it goes on once there is room', async ({
    page,
    baseURL,
  }) => {
    const disk = await coded(page, baseURL ?? '');
    await disk.fill();
    await press(page, '2');
    await told(page, full);
    await expectSegments(page, 1);
    // The undo is refused in its turn: with room again before that it would take the first code back.
    await page.getByRole('button', { name: 'Close this message' }).click();
    await expect(page.getByText(full)).toHaveCount(0);
    await press(page, 'Control+z');
    await told(page, full);
    await expectSegments(page, 1);
    await disk.giveRoom();
    await press(page, '3');
    await expectSegments(page, 2);
    await restart(page, caseId);
    await expectSegments(page, 2);
  });

  test('while a memo is typed: leaving is refused once and told, then asked, and staying keeps the memo', async ({
    page,
    baseURL,
  }) => {
    const disk = await coded(page, baseURL ?? '');
    await press(page, 'm');
    await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
    await disk.fill();
    await page.keyboard.type('Whose words?');
    await goTo(page, 'Projects');
    await told(page, full);
    const question = page.getByRole('dialog', { name: 'Leave without saving what you typed last?' });
    await expect(question).toBeHidden();
    await goTo(page, 'Projects');
    await question.getByRole('button', { name: 'Stay' }).click();
    await expect(question).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Memo' })).toHaveValue('Whose words?');
    await disk.giveRoom();
    await goTo(page, 'Projects');
    await page.getByRole('button', { name: /^Coding/ }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await openCase(page, caseId);
    await expect(segments(page).first()).toContainText('Whose words?');
  });

  test('that stays full lets its user leave all the same: what was typed last is lost, and nothing else', async ({
    page,
    baseURL,
  }) => {
    const disk = await coded(page, baseURL ?? '');
    await press(page, 'm');
    await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
    await disk.fill();
    await page.keyboard.type('Whose words?');
    await goTo(page, 'Projects');
    await told(page, full);
    await goTo(page, 'Projects');
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByRole('button', { name: /^Coding/ }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await openCase(page, caseId);
    await expectSegments(page, 1);
    await expect(segments(page).first()).not.toContainText('Whose words?');
  });

  test('during an import: no row of it comes in, and the same import works once there is room', async ({
    page,
    baseURL,
    folder,
  }) => {
    const disk = await coded(page, baseURL ?? '');
    const more = Array.from({ length: 30 }, (_, index) => ({
      caseId: `MORE-${index}`,
      text: `He is well. Part ${index}.`,
    }));
    const file = path.join(folder, 'more.csv');
    writeFileSync(file, csvOf(more));
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: 'Import' }).first().click();
    await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await disk.fill();
    await page.getByRole('button', { name: 'Import 30 narratives' }).click();
    await told(page, full);
    await restart(page, caseId);
    await goTo(page, 'Cases');
    await expect(page.getByText('MORE-0', { exact: true })).toBeHidden();
    await disk.giveRoom();
    await page.getByRole('button', { name: 'Import' }).first().click();
    await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: 'Import 30 narratives' }).click();
    await expect(page.getByText('30 narratives came in')).toBeVisible();
  });

  test('during a restore: the project stays as it was, and the same restore works once there is room', async ({
    page,
    baseURL,
    folder,
  }) => {
    const disk = await coded(page, baseURL ?? '');
    await goTo(page, 'Backups');
    const host = browserHost(page);
    const file = path.join(folder, 'backup.outcomes');
    writeFileSync(file, await host.saveFile(() => page.getByRole('button', { name: 'Save a backup' }).click()));
    await openCase(page, caseId);
    await textOf(page, caseId).focus();
    await press(page, '2');
    await expectSegments(page, 2);
    await goTo(page, 'Backups');
    await host.chooseFile(file, () => page.getByRole('button', { name: 'Restore from a file…' }).click());
    await host.saveFile(() => page.getByRole('button', { name: 'Save what is here now' }).click());
    await page.getByLabel(/^I have looked/).click();
    await disk.fill();
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await told(page, full);
    await disk.giveRoom();
    await openCase(page, caseId);
    await expectSegments(page, 2);
    await restart(page, caseId);
    await expectSegments(page, 2);
    await goTo(page, 'Backups');
    await host.chooseFile(file, () => page.getByRole('button', { name: 'Restore from a file…' }).click());
    await host.saveFile(() => page.getByRole('button', { name: 'Save what is here now' }).click());
    await page.getByLabel(/^I have looked/).click();
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await told(page, /^Restored: the project is as it was/);
    await openCase(page, caseId);
    await expectSegments(page, 1);
  });

  for (const records of [0, 1, 6, 12]) {
    test(`during the upgrade of an old project, after ${records} records: it stays as it was and is upgraded once there is room`, async ({
      page,
      baseURL,
    }) => {
      const disk = await smallDisk(page, baseURL ?? '');
      await page.goto('/');
      await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible();
      await putOldProject(page);
      await page.reload();
      await page.getByRole('button', { name: /^From before.*not encrypted yet/ }).click();
      if (records === 0) await disk.fill();
      else await refuseAfter(page, records);
      await protect(page, 'Encrypt and open');
      await told(page, full);
      await page.reload();
      await disk.giveRoom();
      await page.getByRole('button', { name: /^From before.*not encrypted yet/ }).click();
      await protect(page, 'Encrypt and open');
      await keepRecoveryCode(page);
      await openCase(page, 'PILOT-1');
      await expect(segments(page).first()).toContainText('Her words, kept from before.');
    });
  }

  test('when a project is made: it is told, no half of it is left, and the next try makes it', async ({
    page,
    baseURL,
  }) => {
    const disk = await smallDisk(page, baseURL ?? '');
    await page.goto('/');
    await page.getByRole('button', { name: /^New project/ }).click();
    await page.getByLabel('Project label').fill('Too much');
    await page.getByLabel('Your name').fill('Asha Reed');
    await page.getByRole('button', { name: 'Next: protect it' }).click();
    await disk.fill();
    await protect(page, 'Create project');
    await told(page, full);
    await disk.giveRoom();
    await page.goto('/');
    await expect(page.getByText('There is no project on this computer yet.')).toBeVisible();
    await createProject(page, 'Too much', 'Asha Reed');
  });
});
