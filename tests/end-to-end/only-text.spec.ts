import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeCopy } from '../../renderer/domain/exchange/copy/write-copy.ts';
import { elsewhere, hostile, hostileStudy } from '../support/only-text/hostile-study.ts';
import { type PageWatch, watchPage } from '../support/only-text/watch-page.ts';
import { goTo, openCase, protect, textOf } from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';

const firstCase = 'C1 <b data-hostile>';
let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-only-text-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Looks at what is on the screen: it is text, its fields are unremembered, and these words are to be read there. */
async function lookAt(page: Page, watch: PageWatch, screen: string, ...words: string[]): Promise<void> {
  for (const one of words) await expect(page.locator('body'), screen).toContainText(one);
  await watch.expectOnlyText(screen);
  await watch.expectUnrememberedFields(screen);
}

/** Opens the hostile study as a project, by the copy of it. */
async function openHostileStudy(page: Page, watch: PageWatch): Promise<void> {
  const file = path.join(folder, 'hostile.outcomes');
  writeFileSync(file, await writeCopy(hostileStudy(), { savedAt: 1, appVersion: '<img src=x>' }));
  await page.goto('/');
  await lookAt(page, watch, 'Projects');
  await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: /^Open a copy/ }).click());
  await expect(page.getByRole('button', { name: 'Open as a project' })).toBeVisible();
  await lookAt(page, watch, 'the copy before it is opened', 'Label <img', 'Ada <img', 'Codebook <img');
  await page.getByRole('button', { name: 'Open as a project' }).click();
  await lookAt(page, watch, 'protection');
  await protect(page, 'Make the project');
  await lookAt(page, watch, 'recovery code');
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Open the project' }).click();
  const who = page.getByRole('dialog', { name: 'Who is coding?' });
  await expect(who).toBeVisible();
  await lookAt(page, watch, 'who is coding');
  await who.getByRole('button', { name: /^Ada/ }).click();
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
}

test('whatever people have written is text on every screen, and no field keeps it', async ({ page, baseURL }) => {
  const watch = watchPage(page, baseURL ?? '');
  await openHostileStudy(page, watch);
  await lookAt(page, watch, 'Cases', firstCase);
  await page
    .getByRole('textbox', { name: /Find|Search/ })
    .first()
    .fill(hostile('Sought'));
  await lookAt(page, watch, 'Cases, sought in');
  await page
    .getByRole('textbox', { name: /Find|Search/ })
    .first()
    .fill('');

  await openCase(page, firstCase);
  await lookAt(page, watch, 'coding', 'Text 1 <b data-hostile>', elsewhere);
  await page.getByRole('tab', { name: /^Segments/ }).click();
  await lookAt(page, watch, 'segments', 'Memo <b data-hostile>');
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Find in this narrative')).toBeFocused();
  await page.keyboard.type('<b data-hostile>');
  await lookAt(page, watch, 'find bar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What do you want to do?').fill('<b data-hostile>');
  await lookAt(page, watch, 'palette');
  await page.keyboard.press('Escape');

  for (const [screen, ...words] of [
    ['Codebook', 'Definition <b data-hostile>', 'Codebook <img'],
    ['Agreement', 'Ada <img'],
    ['Team', 'Ada <img', 'Ben <img'],
    ['Export'],
    ['History'],
    ['Backups'],
    ['Privacy'],
    ['Settings'],
  ] as const) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    await lookAt(page, watch, screen, ...words);
  }
  await goTo(page, 'Team');
  await page.getByRole('button', { name: 'Add a coder' }).click();
  await expect(page.getByRole('dialog', { name: 'Add a coder' })).toBeVisible();
  await lookAt(page, watch, 'a new coder');
  expect(watch.fields()).toBeGreaterThan(12);
});

test('an address or a link in a narrative leads nowhere when it is clicked', async ({ page, baseURL }) => {
  const watch = watchPage(page, baseURL ?? '');
  await openHostileStudy(page, watch);
  await openCase(page, firstCase);
  const text = textOf(page, firstCase);
  const place = await text.evaluate((root, address) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.lastIndexOf(address) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start + 2);
      range.setEnd(node, start + 3);
      const { x, y } = range.getBoundingClientRect();
      return { x, y };
    }
    throw new Error('the address is not on the screen');
  }, elsewhere);
  await page.mouse.click(place.x + 2, place.y + 6);
  await page.mouse.click(place.x + 2, place.y + 6, { button: 'middle' });
  await page.keyboard.down('Control');
  await page.mouse.click(place.x + 2, place.y + 6);
  await page.keyboard.up('Control');
  await lookAt(page, watch, 'after the clicks', elsewhere);
  expect(page.context().pages()).toHaveLength(1);
});

test('a file of hostile rows is text from its preview to its report', async ({ page, baseURL }) => {
  const watch = watchPage(page, baseURL ?? '');
  await openHostileStudy(page, watch);
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const rows = [
    ['case_id', 'closure_summary', 'Header <b data-hostile>'],
    ['N1 <b data-hostile>', hostile('New text'), hostile('New value')],
    ['N1 <b data-hostile>', hostile('New text'), hostile('New value')],
    ['n1 <b data-hostile>', hostile('Other text'), ''],
    ['', hostile('No id'), ''],
  ];
  const file = path.join(folder, "rows <img data-hostile src=x onerror='window.ran=1'>.csv");
  writeFileSync(file, rows.map((row) => row.map(cell).join(',')).join('\r\n'));
  await page.getByRole('button', { name: 'Import' }).first().click();
  await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await expect(page.getByRole('button', { name: 'Check the rows' })).toBeVisible();
  await lookAt(page, watch, 'columns', 'New text <b', 'Header <b');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('button', { name: /^Import \d/ })).toBeVisible();
  await lookAt(page, watch, 'rows', 'N1 <b data-hostile>');
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByText(/came in/)).toBeVisible();
  await lookAt(page, watch, 'report');
});
