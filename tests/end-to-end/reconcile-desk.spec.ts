import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { faults } from '../support/accessibility-faults.ts';
import { painted } from '../support/coding/coding-table.ts';
import { expectItem, items, note, openDesk, panel, position, rule } from '../support/reconciliation/desk-page.ts';
import { deskRound, deskStudy } from '../support/reconciliation/desk-study.ts';
import { staleStudy } from '../support/reconciliation/stale-study.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-desk-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each coder’s part is painted by itself and told apart without colour', async ({ page }) => {
  await openDesk(page, folder);
  await expectItem(page, 'Edges and status differ', 'Safety');
  await expect.poll(() => painted(page, 'position-1-0')).toEqual(['She says that she feels safe there']);
  await expect
    .poll(() => painted(page, 'position-2-0'))
    .toEqual(['since March she has not gone missing again. She says that she feels safe there']);
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button[data-coding]')].map((stripe) => [
      stripe.textContent,
      getComputedStyle(stripe).borderLeftStyle,
      stripe.style.left,
    ]),
  );
  expect(lines).toEqual([
    ['A', 'solid', '0px'],
    ['B', 'dashed', '18px'],
    ['C', 'dotted', '36px'],
  ]);
});

test('where names are hidden nothing on the desk names a coder', async ({ page }) => {
  await openDesk(page, folder, deskStudy(deskRound({ hidesNames: true })));
  for (let item = 1; item <= 9; item += 1) {
    await position(page, `${item} of 9`);
    await expect(panel(page)).toContainText('Coder A');
    const words = await page.getByRole('main').innerText();
    const hints = await page.getByRole('main').evaluate((main) => main.innerHTML);
    for (const name of ['Ben', 'Cora', 'Dev', 'Hale', 'Lund', 'Anand']) {
      expect(words).not.toContain(name);
      expect(hints.replaceAll(/(data-coding|id)="[^"]*"/g, '')).not.toContain(`>${name}`);
    }
    await page.keyboard.press('j');
  }
  await page.getByRole('button', { name: 'Filter and order' }).click();
  await expect(page.getByLabel('Kind')).toBeVisible();
  await expect(page.getByLabel('Between')).toHaveCount(0);
});

test('the list is narrowed by outcome, kind, pair and case, and says so when nothing is left', async ({ page }) => {
  await openDesk(page, folder);
  await page.getByRole('button', { name: 'Filter and order' }).click();
  await page.getByLabel('Outcome').selectOption({ label: 'Voice' });
  await expect(items(page)).toHaveCount(2);
  await page.getByLabel('Between').selectOption({ label: 'Cora Lund and Dev Anand' });
  await expect(items(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('button', { name: 'Clear the filters' }).click();
  await expect(items(page)).toHaveCount(9);
});

test('a coder reads that the lead settles disagreements, and nothing else', async ({ page }) => {
  await openDesk(page, folder, deskStudy(), 'Ben Hale');
  await expect(page.getByRole('heading', { name: 'The lead settles disagreements' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Items' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk is free of serious accessibility faults in ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await openDesk(page, folder, staleStudy());
    await position(page, '1 of 9');
    expect(await faults(page), 'open').toEqual([]);
    await rule(page, 'a', 'Settled');
    await page.keyboard.press('m');
    await expect(note(page)).toBeFocused();
    expect(await faults(page), 'settled').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await page.keyboard.press('[');
    expect(await faults(page), 'editing').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByLabel('Which items').selectOption({ label: 'Stale only (3)' });
    await page.keyboard.press('i');
    expect(await faults(page), 'stale').toEqual([]);
    await page.getByRole('button', { name: 'Filter and order' }).click();
    await page.getByRole('textbox', { name: 'Case', exact: true }).fill('no such case');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Case', exact: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'No item is like that' })).toBeVisible();
    expect(await faults(page), 'nothing like that').toEqual([]);
    await context.close();
  });
}
