import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/electron-on-chromium/shell-test.ts';
import { codeByKeys, createProject, expectSegments, goTo, openCase, textOf, unlock } from '../support/story/desk.ts';
import { browserHost, doubleHost, type Host } from '../support/story/host.ts';
import { importNarratives } from '../support/story/story.ts';
import { narratives, type OutcomeId, type StoryNarrative, storyCsv } from '../support/story/story-data.ts';

const first = narratives[0] as StoryNarrative;

/** A project with the story's narratives, the first of which has a coded segment. */
async function begin(host: Host, folder: string): Promise<void> {
  const { page } = host;
  writeFileSync(path.join(folder, 'summaries.csv'), storyCsv());
  await createProject(page, 'Kept safe', 'Asha Reed');
  await importNarratives(host, path.join(folder, 'summaries.csv'));
  await code(page, 'safety', 1);
}

async function code(page: Page, outcome: OutcomeId, segments: number): Promise<void> {
  await openCase(page, first.caseId);
  await textOf(page, first.caseId).focus();
  await codeByKeys(page, first, outcome);
  await expectSegments(page, segments);
}

const backups = (folder: string) => path.join(folder, 'profile', 'documents', 'Outcome Coder backups');
const rows = (page: Page) =>
  page
    .getByRole('table', { name: 'Backups' })
    .getByRole('row')
    .filter({ hasText: /\d{4}, / });
const rowOf = (page: Page, reason: string) => rows(page).filter({ hasText: reason });

async function backUpNow(page: Page): Promise<void> {
  await goTo(page, 'Backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/^Backed up at .*, and read back/)).toBeVisible();
}

/** Names of one second differ in a number only, by which a folder does not sort them. */
async function nextSecond(page: Page): Promise<void> {
  const second = await page.evaluate(() => Math.floor(Date.now() / 1000));
  await page.waitForFunction((before) => Math.floor(Date.now() / 1000) > before, second);
}

async function restore(page: Page, reason: string, before?: () => Promise<void>): Promise<void> {
  await rowOf(page, reason)
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Restore a backup' })).toBeVisible();
  await before?.();
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/^Restored: the project is as it was/)).toBeVisible();
}

test.describe('Chromium + Electron double: backups', () => {
  test('show nothing on disk, bring back what was, and what was there before can be brought back too', async ({
    folder,
    launch,
  }) => {
    const app = await launch();
    const page = app.window;
    await begin(doubleHost(app, folder), folder);
    await backUpNow(page);
    await expect(rows(page)).toHaveCount(2);
    await expect(rowOf(page, 'before an import')).toContainText('Whole');
    const asked = rowOf(page, 'by hand');
    await expect(asked.getByRole('cell')).toContainText([/by hand/, '12', '12', '1', 'Asha Reed', 'kB', 'Whole']);

    const markers = [first.caseId, 'Asha Reed', 'Kept safe', ...Object.values(first.sentenceOf)];
    for (const name of readdirSync(backups(folder))) {
      const bytes = readFileSync(path.join(backups(folder), name));
      for (const marker of markers)
        for (const encoding of ['utf8', 'utf16le'] as const)
          expect(bytes.includes(Buffer.from(marker, encoding)), `${marker} in ${name}`).toBe(false);
    }

    await code(page, 'voice', 2);
    await goTo(page, 'Backups');
    await restore(page, 'by hand', async () => {
      await expect(page.getByRole('heading', { name: /would go: 1 coded segment by 1 coder/ })).toBeVisible();
    });
    await openCase(page, first.caseId);
    await expectSegments(page, 1);
    await goTo(page, 'Backups');
    await restore(page, 'before a restore');
    await openCase(page, first.caseId);
    await expectSegments(page, 2);
    // Undo never reaches behind a restore: what was coded after it, and that alone, is taken back.
    await code(page, 'rights', 3);
    await page.keyboard.press('Control+z');
    await expectSegments(page, 2);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('contentinfo')).toContainText('Nothing to undo in this narrative');
    await expectSegments(page, 2);
  });

  test('are made on closing, once, and are there at the next start', async ({ folder, launch }) => {
    const app = await launch();
    await begin(doubleHost(app, folder), folder);
    expect(await app.closeWindow()).toBe(0);
    expect(readdirSync(backups(folder))).toHaveLength(2);
    const again = await launch();
    await again.window.getByRole('button', { name: /^Kept safe/ }).click();
    await unlock(again.window);
    await goTo(again.window, 'Backups');
    await expect(rowOf(again.window, 'on closing')).toContainText('Whole');
    expect(await again.closeWindow()).toBe(0);
    expect(readdirSync(backups(folder))).toHaveLength(2);
  });

  test('that were cut off or altered are listed as damaged and cannot be restored', async ({ folder, launch }) => {
    const app = await launch();
    const page = app.window;
    await begin(doubleHost(app, folder), folder);
    for (let count = 0; count < 3; count++) await backUpNow(page);
    await goTo(page, 'Cases');
    const [cut, flippedHead, flippedEnd, whole] = readdirSync(backups(folder)).map((name) =>
      path.join(backups(folder), name),
    ) as [string, string, string, string];
    truncateSync(cut, statSync(cut).size - 20);
    for (const [file, place] of [
      [flippedHead, 1000],
      [flippedEnd, statSync(flippedEnd).size - 5],
    ] as const) {
      const bytes = readFileSync(file);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    }
    await goTo(page, 'Backups');
    await expect(rows(page)).toHaveCount(4);
    await expect(rows(page).filter({ hasText: 'Damaged: cannot be restored' })).toHaveCount(3);
    await expect(page.getByRole('button', { name: /^Restore… / })).toHaveCount(1);
    app.dialogs.push(cut);
    await page.getByRole('button', { name: 'Restore from a file…' }).click();
    await expect(page.getByRole('alert')).toContainText('altered or cut off');
    app.dialogs.push(whole);
    await page.getByRole('button', { name: 'Restore from a file…' }).click();
    await expect(page.getByRole('heading', { name: 'Restore a backup' })).toBeVisible();
  });

  test('stop nobody from working when their folder is gone, and say what to do', async ({ folder, launch }) => {
    const app = await launch();
    const page = app.window;
    await begin(doubleHost(app, folder), folder);
    const stick = path.join(folder, 'stick');
    mkdirSync(stick);
    await goTo(page, 'Backups');
    app.dialogs.push(stick);
    await page.getByRole('button', { name: 'Choose another…' }).click();
    await expect(rows(page)).toHaveCount(1);
    rmSync(stick, { recursive: true });
    await page.getByRole('button', { name: 'Back up now' }).click();
    const gone = /folder for backups, ‘.*stick’, is not there. Plug its drive in, or choose another folder/;
    await expect(page.getByText(gone).first()).toBeVisible();
    await code(page, 'voice', 2);
    expect(await app.closeWindow()).toBe(0);
  });

  test('are let go with time, never the newest three', async ({ folder, launch }) => {
    const app = await launch();
    const page = app.window;
    const day = 86_400_000;
    await page.addInitScript(() => {
      const ahead = Number(sessionStorage.getItem('test: ahead'));
      const { now } = Date;
      Date.now = () => now() + ahead;
    });
    /** A clock that leaps locks the project, as waking up does: so it leaps while the page is loaded anew. */
    const setClock = async (at: number) => {
      await page.evaluate((ahead) => sessionStorage.setItem('test: ahead', String(ahead)), at - Date.now());
      await page.reload();
      await unlock(page);
    };
    await begin(doubleHost(app, folder), folder);
    for (const name of readdirSync(backups(folder))) rmSync(path.join(backups(folder), name));
    await setClock(Date.UTC(2027, 0, 4, 9));
    for (let count = 0; count < 4; count++) {
      await backUpNow(page);
      await nextSecond(page);
    }
    const [, , third, fourth] = readdirSync(backups(folder));
    expect(fourth).toMatch(/_backup_2027-01-04T09-0\d-\d\dZ(-\d)?_/);
    await setClock(Date.UTC(2027, 0, 4, 9) + 40 * day);
    await backUpNow(page);
    const left = readdirSync(backups(folder));
    expect(left.slice(0, 2)).toEqual([third, fourth]);
    expect(left.slice(2)).toEqual([expect.stringContaining('_backup_2027-02-13T09-0')]);
  });
});

test.describe('a browser without the shell: backups', () => {
  test('are saved by hand, count once they were seen, and are restored from the file', async ({ page, folder }) => {
    await page.goto('/');
    const host = browserHost(page);
    await begin(host, folder);
    await goTo(page, 'Backups');
    await expect(page.getByRole('heading', { name: 'No backup of this project yet' })).toBeVisible();
    const bytes = await host.saveFile(() => page.getByRole('button', { name: 'Save a backup' }).click());
    expect(Buffer.from(bytes).includes(Buffer.from(first.caseId))).toBe(false);
    await expect(page.getByRole('heading', { name: 'No backup of this project yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Yes, it is there' }).click();
    await expect(page.getByRole('heading', { name: /^Last backup: / })).toBeVisible();

    await code(page, 'voice', 2);
    const file = path.join(folder, 'saved.outcomes');
    writeFileSync(file, bytes);
    await goTo(page, 'Backups');
    await host.chooseFile(file, () => page.getByRole('button', { name: 'Restore from a file…' }).click());
    await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeDisabled();
    const before = await host.saveFile(() => page.getByRole('button', { name: 'Save what is here now' }).click());
    await page.getByLabel(/^I have looked/).click();
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(page.getByText(/^Restored: the project is as it was/)).toBeVisible();
    expect(before.length).toBeGreaterThan(1000);
    await openCase(page, first.caseId);
    await expectSegments(page, 1);
  });
});
