import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { faults } from '../support/accessibility-faults.ts';
import { addCoder, codeAs, createProject, goTo, openCase, textOf } from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';
import { importNarratives } from '../support/story/story.ts';
import { storyCsv } from '../support/story/story-data.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-assignment-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A lead, two coders and twelve cases, on the page of the rounds. */
async function begin(page: Page): Promise<void> {
  const file = path.join(folder, 'summaries.csv');
  writeFileSync(file, storyCsv());
  await page.goto('/');
  await createProject(page, 'Handed out', 'Asha Reed');
  await importNarratives(browserHost(page), file);
  await addCoder(page, 'Ben Osei');
  await addCoder(page, 'Carys Evans');
  await page.getByRole('tab', { name: 'Assignment' }).click();
}

/** Presses Tab until the keyboard is on the control. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeAttached();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The control cannot be reached with the Tab key');
}

/** Draws the main coding by seed 7 for the two coders and saves it, all by keys. */
async function drawMainCoding(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await tabTo(page, button('Draw a first round'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Draw a new round' })).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: 'A calibration round' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Main coding');
  await tabTo(page, page.getByRole('textbox', { name: 'Size of the sample' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('50');
  await tabTo(page, page.getByRole('textbox', { name: 'Seed' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await expect(page.getByText('12 cases: 6 double-coded, 6 by one coder.')).toBeVisible();
  await tabTo(page, button('Begin the round'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Main coding' })).toBeFocused();
}

const roundCases = (page: Page) => page.getByRole('table', { name: 'Cases of this round' });

async function revertLast(page: Page, what: string): Promise<void> {
  await goTo(page, 'History');
  await page.getByText(what, { exact: true }).first().click();
  await page.getByRole('button', { name: /^Revert/ }).click();
  await expect(page.getByText(`Took back: ${what.charAt(0).toLowerCase()}${what.slice(1)}`).first()).toBeVisible();
}

test('a round is drawn by keyboard alone, can be taken back in the history, and is the same again by its seed', async ({
  page,
}) => {
  await begin(page);
  await drawMainCoding(page);
  const coders = page.getByRole('table', { name: 'Coders of this round' }).getByRole('row');
  // Six cases twice and six once are 18, nine for each of two coders.
  await expect(coders.nth(1)).toContainText('Ben Osei960 of 9');
  await expect(coders.nth(2)).toContainText('Carys Evans960 of 9');
  const drawn = await roundCases(page).innerText();
  await revertLast(page, 'Began the round ‘Main coding’ with 12 narratives');
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Assignment' }).click();
  await expect(page.getByText('Nothing is assigned yet')).toBeVisible();
  await drawMainCoding(page);
  expect(await roundCases(page).innerText()).toBe(drawn);
});

test('a coder finds what is assigned to them, goes from one of these to the next, and learns nothing of others', async ({
  page,
}) => {
  await begin(page);
  await drawMainCoding(page);
  const rows = await roundCases(page).getByRole('row').allInnerTexts();
  const own = rows.filter((row) => row.includes('Ben Osei')).map((row) => row.match(/C-\d\d/)?.[0] ?? '');
  expect(own).toHaveLength(9);
  await codeAs(page, 'Ben Osei');
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Assignment' }).click();
  await expect(page.getByRole('table', { name: 'What is assigned to you' })).toContainText('Main coding');
  await expect(page.getByRole('main')).not.toContainText('Carys');
  await goTo(page, 'Cases');
  await expect(page.getByText('0 of 9 finished')).toBeVisible();
  await page.getByRole('button', { name: 'Start coding' }).click();
  for (const caseId of own) {
    await expect(textOf(page, caseId)).toBeFocused();
    await page.keyboard.press('PageDown');
  }
  await expect(page.getByRole('contentinfo')).toContainText('This is the last narrative.');
  await goTo(page, 'Cases');
  await page.getByRole('checkbox', { name: 'Assigned to me' }).uncheck();
  await expect(page.getByText('0 of 12 finished')).toBeVisible();
});

test('a coder leaves: what they finished stays theirs, the rest goes to others at once, and that can be taken back', async ({
  page,
}) => {
  await begin(page);
  await drawMainCoding(page);
  const rows = await roundCases(page).getByRole('row').allInnerTexts();
  const own = rows.filter((row) => row.includes('Ben Osei')).map((row) => row.match(/C-\d\d/)?.[0] ?? '');
  await codeAs(page, 'Ben Osei');
  await openCase(page, own[0] ?? '');
  await page.keyboard.press('Control+Enter');
  await expect(textOf(page, own[1] ?? '')).toBeFocused();
  await codeAs(page, 'Asha Reed');
  await goTo(page, 'Team');
  await expect(page.getByRole('row', { name: /Ben Osei/ })).toContainText('Active91');
  await page.getByRole('button', { name: 'More about Ben Osei' }).click();
  await page.getByRole('menuitem', { name: 'Has left the study' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ben Osei has left: who takes the rest?' });
  await expect(dialog).toContainText('Ben Osei has not finished 8 narratives');
  await dialog.getByRole('checkbox', { name: /^Asha Reed/ }).check();
  await dialog.getByRole('checkbox', { name: /^Carys Evans/ }).uncheck();
  await dialog.getByRole('button', { name: 'Give to others' }).click();
  await expect(page.getByText(/^8 narratives of Ben Osei went to others/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Asha Reed/ })).toContainText('Active80');
  await expect(page.getByRole('row', { name: /Ben Osei/ })).toContainText('Has left11');
  await revertLast(page, 'Gave 8 narratives of Ben Osei to others');
  await goTo(page, 'Team');
  await expect(page.getByRole('row', { name: /Ben Osei/ })).toContainText('Has left91');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`assignment is free of serious accessibility faults in ${colorScheme}`, async ({ browser, baseURL }) => {
    // axe is put into the page from outside, which the page's own policy would rightly refuse.
    const context = await browser.newContext({ colorScheme, bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await begin(page);
    await page.getByRole('button', { name: 'Draw a first round' }).click();
    await expect(page.getByRole('table', { name: 'What each coder gets' })).toBeVisible();
    expect(await faults(page), 'the form').toEqual([]);
    await page.getByRole('button', { name: 'Begin the round' }).click();
    await expect(roundCases(page)).toBeVisible();
    expect(await faults(page), 'a round').toEqual([]);
    await page.getByRole('button', { name: 'Give to others… what Ben Osei has not finished' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page), 'handing over').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All rounds' }).click();
    expect(await faults(page), 'the rounds').toEqual([]);
    await context.close();
  });
}
