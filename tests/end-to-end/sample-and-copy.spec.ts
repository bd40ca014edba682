import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  codeAs,
  codeByKeys,
  createProject,
  expectSegments,
  goTo,
  keepRecoveryCode,
  openCase,
  unlock,
} from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';
import { importNarratives } from '../support/story/story.ts';
import { narratives, storyCsv } from '../support/story/story-data.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-copy-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the sample opens with one press: two invented coders, their agreement, and suggestions to try', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Coding as Samuel Adeyemi');
  await goTo(page, 'Agreement');
  await expect(page.getByText('25 narratives are compared')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Safety' })).toContainText('25');
  await openCase(page, 'ICTG-0028');
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await expect(page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem')).not.toHaveCount(0);
  await expectNothingCoded(page);
});

test('an invented coder’s work opens to that coder alone until both have finished the case', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await codeAs(page, 'Rhiannon Pryce');
  await openCase(page, 'ICTG-0001');
  await expect(
    page.getByRole('list', { name: 'Coded segments of this narrative' }).getByRole('listitem'),
  ).not.toHaveCount(0);
});

test('a day of work has a second home: a saved copy opens on another computer with every coding and its undo', async ({
  page,
  browser,
  baseURL,
}) => {
  const first = narratives[0];
  if (!first) throw new Error('the story has no narratives');
  writeFileSync(path.join(folder, 'summaries.csv'), storyCsv());
  await page.goto('/');
  const host = browserHost(page);
  await createProject(page, 'Two homes', 'Asha Reed');
  await importNarratives(host, path.join(folder, 'summaries.csv'));
  await page.getByRole('button', { name: 'Start coding' }).click();
  await codeByKeys(page, first, 'safety');
  await expectSegments(page, 1);
  await codeByKeys(page, first, 'voice');
  await expectSegments(page, 2);
  await goTo(page, 'Export');
  const bytes = await host.saveFile(() => page.getByRole('button', { name: 'Save a copy…' }).click());
  expect(Buffer.from(bytes).includes(first.caseId), 'a case id lies readable in the copy').toBe(false);
  const file = path.join(folder, 'Two homes.outcomes');
  writeFileSync(file, bytes);

  const elsewhere = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await elsewhere.goto('/');
  await browserHost(elsewhere).chooseFile(file, () => elsewhere.getByRole('button', { name: /^Open a copy/ }).click());
  await unlock(elsewhere);
  await elsewhere.getByRole('button', { name: 'Open as a project' }).click();
  await elsewhere.getByRole('button', { name: 'Make the project' }).click();
  await keepRecoveryCode(elsewhere);
  await openCase(elsewhere, first.caseId);
  await expectSegments(elsewhere, 2);
  await elsewhere.keyboard.press('Control+z');
  await expectSegments(elsewhere, 1);
  await elsewhere.context().close();
});

test('a damaged copy is refused in words and changes nothing', async ({ page }) => {
  const file = path.join(folder, 'broken.outcomes');
  writeFileSync(file, '{"format":"outcome-coder-copy","version":1,');
  await page.goto('/');
  await browserHost(page).chooseFile(file, () => page.getByRole('button', { name: /^Open a copy/ }).click());
  await expect(page.getByRole('alert')).toContainText('broken.outcomes');
  await expect(page.getByText('There is no project on this computer yet')).toBeVisible();
});

async function expectNothingCoded(page: import('@playwright/test').Page): Promise<void> {
  await page.getByRole('tab', { name: /^Segments/ }).click();
  await expect(page.getByText('Nothing coded yet')).toBeVisible();
}
