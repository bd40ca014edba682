import { expect, type Page, test } from '@playwright/test';
import { painted, press, restart, segments, startCoding, statusLine } from '../support/coding/coding-table.ts';
import { addCoder, codeAs, expectSegments, goTo, openCase } from '../support/story/desk.ts';
import { exportedRows } from '../support/story/exported.ts';
import { browserHost } from '../support/story/host.ts';

const narratives = [
  {
    caseId: 'S-1',
    text: 'She was not listened to at the review. He has been reported missing twice. She started college. The bus was blue.',
  },
];
const suggestions = (page: Page) => page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem');

async function showSuggestions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await expect(suggestions(page).first()).toBeVisible();
}

test('suggestions name the words that triggered them, and none is applied by itself', async ({ page }) => {
  await startCoding(page, narratives);
  await showSuggestions(page);
  await expect(suggestions(page).filter({ hasText: 'Voice?' }).first()).toContainText('because of ‘listened');
  await expect(suggestions(page).filter({ hasText: 'Inclusion?' }).first()).toContainText('because of ‘college’');
  await expect(page.getByRole('main').getByText('Not started', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: /^Segments/ }).click();
  await expect(segments(page)).toHaveCount(0);
  await press(page, 'Enter');
  await press(page, 'x');
  await expect(page.getByRole('main').getByText('Not started', { exact: true })).toBeVisible();
});

test('J and K go through them, Enter accepts the one looked at, and what comes of it is known as a suggestion', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await showSuggestions(page);
  const count = await suggestions(page).count();
  await press(page, 'j');
  await expect(suggestions(page).nth(0).locator('[aria-current]')).toHaveCount(1);
  await press(page, 'j');
  await expect(suggestions(page).nth(1).locator('[aria-current]')).toHaveCount(1);
  await press(page, 'k');
  await expect(suggestions(page).nth(0).locator('[aria-current]')).toHaveCount(1);
  await expect.poll(() => painted(page, 'evidence')).not.toEqual([]);
  await press(page, 'Enter');
  await expect(suggestions(page)).toHaveCount(count - 1);
  await press(page, 'Enter', 3);
  await expect(suggestions(page)).toHaveCount(count - 1);
  await page.getByRole('tab', { name: /^Segments/ }).click();
  await expectSegments(page, 1);
  await goTo(page, 'Export');
  const files = await browserHost(page).saveFiles(() =>
    page.getByRole('button', { name: 'Save as a zip file' }).click(),
  );
  expect(exportedRows(files, 'segments').map(({ origin }) => origin)).toEqual(['suggestion']);
});

test('a dismissed suggestion stays away after a restart, and undo brings it back', async ({ page }) => {
  await startCoding(page, narratives);
  await showSuggestions(page);
  const count = await suggestions(page).count();
  const first = await suggestions(page).first().textContent();
  await press(page, 'j');
  await press(page, 'x');
  await expect(suggestions(page)).toHaveCount(count - 1);
  await restart(page, 'S-1');
  await showSuggestions(page);
  await expect(suggestions(page)).toHaveCount(count - 1);
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Undone: dismiss a suggestion');
  await expect(suggestions(page)).toHaveCount(count);
  await expect(suggestions(page).first()).toHaveText(first ?? '');
  await expect(segments(page)).toHaveCount(0);
});

test('a suggestion whose code its sentence has by now is gone', async ({ page }) => {
  await startCoding(page, narratives);
  await showSuggestions(page);
  await expect(suggestions(page).filter({ hasText: 'Voice?' })).toHaveCount(1);
  await press(page, '4');
  await expect(suggestions(page).filter({ hasText: 'Voice?' })).toHaveCount(0);
});

test('with a second coder suggestions are off, and the screen says why', async ({ page }) => {
  await startCoding(page, narratives);
  await addCoder(page, 'Ben Osei');
  await openCase(page, 'S-1');
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await expect(page.getByText('Suggestions are off for narratives that two people code')).toBeVisible();
  await expect(suggestions(page)).toHaveCount(0);
  await press(page, 'j');
  await expect(statusLine(page)).toContainText('Suggestions are off');
  await codeAs(page, 'Ben Osei');
  await openCase(page, 'S-1');
  await page.getByRole('tab', { name: /^Suggestions/ }).click();
  await expect(page.getByText('Suggestions are off for narratives that two people code')).toBeVisible();
});
