import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { sentences } from '../../renderer/domain/text/sentences.ts';
import { faults } from '../support/accessibility-faults.ts';
import { longestTask } from '../support/agreement/longest-task.ts';
import { manyNarratives } from '../support/agreement/many-narratives.ts';
import { openStudy } from '../support/agreement/open-study.ts';

import { asPercent, figuresOf, foundInSample, sameStatusInSample } from '../support/agreement/sample-counts.ts';
import { goTo, textOf } from '../support/story/desk.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-agreement-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Coding as Samuel Adeyemi');
  await goTo(page, 'Agreement');
}

const rowOf = (page: Page, outcome: string) =>
  page
    .getByRole('table', { name: 'Figures' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: outcome, exact: true }) });

/** A radio of the unit lies under its label. */
const chooseUnit = (page: Page, unit: string) =>
  page.getByRole('radiogroup', { name: 'Unit' }).getByText(unit, { exact: true }).click();

const tabPanel = (page: Page) => page.getByRole('tabpanel').filter({ visible: true });

test('the figures of the sample are those of its two coders’ sheets, for narratives and for sentences', async ({
  page,
}) => {
  await openSample(page);
  const narratives = foundInSample('inclusion', (text) => [{ start: 0, end: text.length }]);
  await expect(rowOf(page, 'Inclusion').getByRole('cell')).toContainText(figuresOf(narratives));
  await chooseUnit(page, 'Sentence');
  const inSentences = foundInSample('inclusion', sentences);
  await expect(rowOf(page, 'Inclusion').getByRole('cell')).toContainText(figuresOf(inSentences));
});

test('with the status a narrative on whose status the two differ is a disagreement', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'More choices' }).click();
  await page.getByRole('checkbox', { name: 'Compare the status as well' }).check();
  const { same, all } = sameStatusInSample('safety');
  await expect(rowOf(page, 'Safety').getByRole('cell')).toContainText([String(all), asPercent(same / all)]);
  await rowOf(page, 'Safety')
    .getByRole('button', { name: /Krippendorff’s alpha/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /Safety/ });
  await expect(dialog.getByRole('table', { name: 'Which status for which' })).toBeVisible();
  await expect(
    dialog
      .getByRole('table', { name: 'How the figures follow from the statuses' })
      .getByRole('row', { name: /^Percent agreement/ }),
  ).toContainText(`÷ ${all}`);
});

test('a figure leads to its counts, a count to its passages, and a passage to its narrative; the choices stay', async ({
  page,
}) => {
  await openSample(page);
  await chooseUnit(page, 'Sentence');
  const { first } = foundInSample('inclusion', sentences);
  await rowOf(page, 'Inclusion')
    .getByRole('button', { name: /Krippendorff’s alpha/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /Inclusion/ });
  const counts = dialog.getByRole('table', { name: 'Counts of the pair' });
  await counts
    .getByRole('button', { name: new RegExp(`^${first} sentence`) })
    .first()
    .click();
  const passages = dialog.getByRole('list', { name: 'Passages' });
  const entry = passages.getByRole('button', { name: /^Go to the narrative of/ }).first();
  const caseId = ((await entry.getAttribute('aria-label')) ?? '').replace('Go to the narrative of ', '');
  await entry.click();
  await expect(textOf(page, caseId)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(textOf(page, caseId)).toBeHidden();
  await page.getByRole('button', { name: 'Back to Agreement' }).click();
  await expect(page.getByRole('radio', { name: 'Sentence' })).toBeChecked();
  await expect(entry).toBeVisible();
});

test('another coder begins agreement anew, and is told what coding a compared narrative would do', async ({ page }) => {
  await openSample(page);
  await chooseUnit(page, 'Sentence');
  await rowOf(page, 'Inclusion')
    .getByRole('button', { name: /Krippendorff’s alpha/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /Choose who is coding/ }).click();
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: /Lead$/ }).click();
  await goTo(page, 'Agreement');
  await expect(page.getByRole('radio', { name: 'Narrative' })).toBeChecked();
  await rowOf(page, 'Inclusion')
    .getByRole('button', { name: /Krippendorff’s alpha/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /Inclusion/ });
  await dialog.getByRole('table', { name: 'Counts of the pair' }).getByRole('button').first().click();
  await dialog
    .getByRole('button', { name: /^Go to the narrative of/ })
    .first()
    .click();
  await expect(page.getByText(/^Rhiannon Pryce and Samuel Adeyemi have finished coding this narrative/)).toBeVisible();
});

test('every tab is reached by keys, says what it shows, and is still open on coming back', async ({ page }) => {
  await openSample(page);
  await expect(rowOf(page, 'Safety')).toBeVisible();
  await page.getByRole('tab', { name: 'Figures' }).focus();
  for (const [tab, shown] of [
    ['Between coders', /Cohen’s kappa/],
    ['Intervals', /Krippendorff’s alpha/],
    ['Over time', /order of finishing|finished/],
    ['Why they differ', /fused into one/],
    ['Report', /Inter-coder agreement: Sample project/],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: tab })).toBeFocused();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(tabPanel(page)).toContainText(shown);
  }
  await goTo(page, 'Cases');
  await goTo(page, 'Agreement');
  await expect(page.getByRole('tab', { name: 'Report' })).toHaveAttribute('aria-selected', 'true');
});

test('2,000 narratives of three coders are computed without a long task on the window’s thread, and can be cancelled', async ({
  page,
  browser,
}) => {
  await openStudy(page, folder, manyNarratives(2_000), 'Ada Osei');
  await goTo(page, 'Agreement');
  await expect(rowOf(page, 'Safety')).toContainText('2,000', { timeout: 60_000 });
  const idle = await longestTask(browser, page, () => page.waitForTimeout(1_000));
  const computing = await longestTask(browser, page, async () => {
    await chooseUnit(page, 'Sentence');
    await expect(page.getByText(/^Computing…/)).toBeVisible();
    await expect(page.getByText(/^Computing…/)).toBeHidden({ timeout: 120_000 });
  });
  // A busy machine also slows the work itself: what is long here is a multiple of 50 ms.
  expect(computing - idle).toBeLessThan(100);
  await chooseUnit(page, 'Coded segment');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Cancelled\. The figures below are of earlier choices/)).toBeVisible();
  await page.getByRole('button', { name: 'Compute again' }).click();
  await expect(page.getByRole('columnheader', { name: 'u-alpha' })).toBeVisible({ timeout: 120_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every part of the agreement screen is free of serious accessibility faults in ${colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await openSample(page);
    await expect(rowOf(page, 'Safety')).toBeVisible();
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('button', { name: 'All coefficients' }).click();
    await expect(page.getByRole('table', { name: 'All coefficients' })).toBeVisible();
    expect(await faults(page), 'Figures').toEqual([]);
    for (const tab of ['Between coders', 'Intervals', 'Over time', 'Why they differ', 'Report']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(tabPanel(page).getByRole('heading').or(tabPanel(page).getByRole('table')).first()).toBeVisible();
      expect(await faults(page), tab).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Figures' }).click();
    await rowOf(page, 'Voice')
      .getByRole('button', { name: /Percent agreement/ })
      .click();
    await expect(page.getByRole('dialog', { name: /Voice/ })).toBeVisible();
    expect(await faults(page), 'Explain this number').toEqual([]);
    await context.close();
  });
}

test('a worker that dies leaves the screen standing, and its figures are computed on demand', async ({ page }) => {
  const worker = /agreement\.worker/;
  await page.route(worker, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new RangeError("Array buffer allocation failed")' }),
  );
  await openSample(page);
  await expect(page.getByRole('alert')).toHaveText(
    /^These figures could not be computed: this computer did not have enough memory.*Your coding is safe/,
  );
  await page.getByRole('tab', { name: 'Why they differ' }).click();
  await expect(page.getByText(/^The disagreements could not be computed/)).toBeVisible();
  await page.unroute(worker);
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect(page.getByText(/^The disagreements could not be computed/)).toBeHidden();
  await page.getByRole('button', { name: 'Compute again' }).click();
  await expect(rowOf(page, 'Inclusion')).toBeVisible();
  await expect(page.getByText(/could not be computed/)).toHaveCount(0);
});
