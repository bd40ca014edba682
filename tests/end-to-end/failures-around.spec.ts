import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { press, restart, segments, startCoding } from '../support/coding/coding-table.ts';
import { failWriting } from '../support/durability/failing-files.ts';
import { test } from '../support/electron-on-chromium/shell-test.ts';
import { createProject, expectSegments, goTo, textOf } from '../support/story/desk.ts';

const caseId = 'CLOCK-1';
const narratives = [{ caseId, text: 'She felt safe at last. Her guardian asked what she wanted. She likes football.' }];
const told = (page: Page, sentence: RegExp | string) => expect(page.getByText(sentence).first()).toBeVisible();

/** A new project with one coded segment. */
async function coded(page: Page): Promise<void> {
  await startCoding(page, narratives);
  await textOf(page, caseId).focus();
  await press(page, '1');
  await expectSegments(page, 1);
}

test('a clock that is set back is told, and neither costs work nor mixes up the order of what was done', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const behind = Number(sessionStorage.getItem('test: behind'));
    const { now } = Date;
    Date.now = () => now() - behind;
  });
  await coded(page);
  await page.evaluate(() => sessionStorage.setItem('test: behind', String(2 * 86_400_000)));
  await restart(page, caseId);
  await told(
    page,
    /The newest change in this project was made on .* at \d\d:\d\d, and the clock says that this is yet/,
  );
  await textOf(page, caseId).focus();
  await press(page, '2');
  await expectSegments(page, 2);
  await press(page, '3');
  await expectSegments(page, 3);
  await press(page, 'Control+z');
  await expectSegments(page, 2);
  await page.evaluate(() => sessionStorage.removeItem('test: behind'));
  await restart(page, caseId);
  await expectSegments(page, 2);
  await press(page, 'Control+z');
  await expectSegments(page, 1);
  await expect(segments(page).first()).toContainText('Safety');
  await expect(page.getByText('This computer’s clock is behind')).toBeHidden();
});

test('a project that is removed under its open window is told as gone, and nothing is shown as saved', async ({
  page,
}) => {
  await coded(page);
  await page.evaluate(async () => {
    for (const name of (await navigator.storageBuckets?.keys()) ?? []) await navigator.storageBuckets?.delete(name);
    const shared = (await indexedDB.databases()).filter(({ name }) => name !== 'outcome-coder');
    for (const { name } of shared) indexedDB.deleteDatabase(name ?? '');
  });
  await press(page, '2');
  await told(page, /This project is no longer on this computer. If you have saved a copy, open that/);
  await expectSegments(page, 1);
  await goTo(page, 'Projects');
  await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible();
});

test.describe('Chromium + Electron double: the folder for backups', () => {
  for (const [what, code, sentence] of [
    ['on a full disk', 'ENOSPC', /There is not enough free space to save ‘.*’\. Free some, or choose another folder/],
    ['that is read-only', 'EROFS', /‘.*’ cannot be opened or changed: it is protected/],
  ] as const) {
    test(`${what} is told, leaves nothing half written, costs no earlier backup and stops nobody`, async ({
      folder,
      launch,
    }) => {
      const app = await launch();
      const page = app.window;
      await createProject(page, 'Kept safe', 'Asha Reed');
      await goTo(page, 'Backups');
      await page.getByRole('button', { name: 'Back up now' }).click();
      await told(page, /^Backed up at .*, and read back/);
      const place = path.join(folder, 'profile', 'documents', 'Outcome Coder backups');
      mkdirSync(place, { recursive: true });
      const before = readdirSync(place);
      expect(before).toHaveLength(1);
      const stop = failWriting(place, code);
      try {
        await page.getByRole('button', { name: 'Back up now' }).click();
        await told(page, sentence);
        expect(readdirSync(place)).toEqual(before);
      } finally {
        stop();
      }
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect.poll(() => readdirSync(place).length).toBe(2);
      expect(await app.closeWindow()).toBe(0);
    });
  }
});
