import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openStudy } from '../support/agreement/open-study.ts';
import { foot, panel, rule } from '../support/reconciliation/desk-page.ts';
import { deskStudy } from '../support/reconciliation/desk-study.ts';
import { goTo } from '../support/story/desk.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-focus-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (page: Page) => openStudy(page, folder, deskStudy(), 'Ada Osei');

test('after somebody is added, or not, the keys are where they were', async ({ page }) => {
  await open(page);
  await goTo(page, 'Team');
  const add = page.getByRole('button', { name: 'Add a coder' });
  const dialog = page.getByRole('dialog', { name: 'Add a coder' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Eva Moss');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
});

test('after a proposal is left the text has the keys and the proposal is kept; once it is made the next is empty', async ({
  page,
}) => {
  await open(page);
  await goTo(page, 'Reconcile');
  await expect(foot(page)).toContainText('Item 1 of 9');
  const text = page.getByRole('region', { name: 'Narrative of case' }).getByRole('textbox');
  const typed = page.getByRole('dialog', { name: 'Fix the codebook' }).getByRole('textbox');
  await expect(text).toBeFocused();
  await page.keyboard.press('p');
  await expect(typed).toBeFocused();
  await page.keyboard.type('Say whether');
  await page.keyboard.press('Escape');
  await expect(typed).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.press('p');
  await expect(typed).toBeFocused();
  await expect(typed).toHaveValue('Say whether');
  await page.keyboard.press('End');
  await page.keyboard.type(' feeling safe is enough.');
  await page.keyboard.press('Control+Enter');
  await expect(foot(page)).toContainText('It is on the list of proposals.');
  await expect(text).toBeFocused();
  await rule(page, 'c', 'Settled: Dev Anand’s');
  await panel(page).getByRole('button', { name: 'Fix the codebook' }).focus();
  await page.keyboard.press('Enter');
  await expect(typed).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('button', { name: 'Fix the codebook' })).toBeFocused();
});

test('after a round is closed, whose button has gone with it, the screen’s heading has the keys', async ({ page }) => {
  await open(page);
  await goTo(page, 'Reconcile');
  await page.getByRole('tab', { name: 'Rounds' }).click();
  const close = page.getByRole('button', { name: 'Close this round…' });
  await close.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Close ‘/ });
  await dialog.getByRole('button', { name: 'Close the round' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Reconcile', level: 1 })).toBeFocused();
});
