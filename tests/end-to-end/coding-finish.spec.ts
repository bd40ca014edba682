import { expect, type Page, test } from '@playwright/test';
import { painted, press, segments, startCoding, statusLine } from '../support/coding/coding-table.ts';
import { addCoder, codeAs, expectSegments, goTo, openCase } from '../support/story/desk.ts';

const narratives = [
  { caseId: 'K-1', text: 'She feels safe now. She sings in a choir.' },
  { caseId: 'K-2', text: 'He plays football.' },
  { caseId: 'K-3', text: 'They were heard.' },
];
const shown = (page: Page, caseId: string) => page.getByRole('textbox', { name: `Narrative, case ${caseId}` });
const isFinished = 'This narrative is finished.';

test('Ctrl+Enter finishes and goes on to the next that is not finished, and says when there is none', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, 'PageDown');
  await expect(shown(page, 'K-2')).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-3')).toBeFocused();
  await page.getByRole('button', { name: 'Finish and next' }).click();
  await expect(shown(page, 'K-1')).toBeFocused();
  await press(page, 'PageDown');
  await expect(shown(page, 'K-2')).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-1')).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(statusLine(page)).toContainText('every narrative is finished');
});

test('what was finished is named on the next narrative, the more so with nothing coded, and one press leads back', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-2')).toBeFocused();
  await expect(statusLine(page)).toContainText('‘K-1’ is finished with 1 coded segment.');
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-3')).toBeFocused();
  await expect(statusLine(page)).toContainText('‘K-2’ is finished with nothing coded');
  await statusLine(page).getByRole('button', { name: 'Go back' }).click();
  await expect(shown(page, 'K-2')).toBeFocused();
  await expect(page.getByRole('main').getByRole('button', { name: 'Reopen' })).toBeVisible();
});

test('keys pressed faster than the next narrative comes up are for that narrative, and none is lost', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await expect(shown(page, 'K-1')).toBeFocused();
  for (const key of ['1', 'Control+Enter', '2', 's', 'Control+Enter', '3', 'Control+Enter'])
    await page.keyboard.press(key);
  await expect(statusLine(page)).toContainText('every narrative is finished');
  await goTo(page, 'Cases');
  for (const caseId of ['K-1', 'K-2', 'K-3']) {
    await openCase(page, caseId);
    await expectSegments(page, 1);
  }
});

test('a finished sheet refuses every change with an offer to reopen it, and takes them once reopened', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-2')).toBeFocused();
  await press(page, 'PageUp');
  await expect(shown(page, 'K-1')).toBeFocused();
  for (const key of ['2', '1', 's', 'm', 'u', 'Delete', '[', 'n']) {
    await press(page, 'Escape');
    await expect(statusLine(page)).not.toContainText(isFinished);
    await press(page, key);
    await expect(statusLine(page)).toContainText(isFinished);
  }
  await page.getByRole('list', { name: 'Codes' }).getByRole('button', { name: 'Voice' }).first().click();
  await expect(statusLine(page)).toContainText(isFinished);
  await expectSegments(page, 1);
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeDisabled();
  await statusLine(page).getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByRole('main').getByText('In progress', { exact: true })).toBeVisible();
  await press(page, '4');
  await expectSegments(page, 2);
});

test('the only coder may take the finishing back by undo', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-2')).toBeFocused();
  await press(page, 'PageUp');
  await expect(shown(page, 'K-1')).toBeFocused();
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText('Undone: finish a narrative');
  await expect(page.getByRole('main').getByText('Finished', { exact: true })).toHaveCount(0);
});

test('undo does not reopen a finished sheet behind the back once others’ coding of it is visible', async ({ page }) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, 'Control+Enter');
  await addCoder(page, 'Ben Osei');
  await codeAs(page, 'Ben Osei');
  await openCase(page, 'K-1');
  await press(page, '2');
  await expectSegments(page, 1);
  await press(page, 'Control+Enter');
  await expect(shown(page, 'K-2')).toBeFocused();
  await press(page, 'PageUp');
  await expect(shown(page, 'K-1')).toBeFocused();
  await press(page, 'Control+z');
  await expect(statusLine(page)).toContainText(isFinished);
  await expect(page.getByRole('main').getByText('Finished', { exact: true })).toBeVisible();
  await expect.poll(() => painted(page, 'code-1')).toEqual(['She feels safe now.']);
  await statusLine(page).getByRole('button', { name: 'Reopen' }).click();
  await press(page, 'u');
  await expect(segments(page)).toHaveCount(0);
});

test('a key that is held down neither finishes one narrative after the other nor codes and uncodes', async ({
  page,
}) => {
  await startCoding(page, narratives);
  const hold = async (key: string) => {
    await page.keyboard.down(key);
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  await hold('1');
  await expectSegments(page, 1);
  await page.keyboard.down('Control');
  await hold('Enter');
  await page.keyboard.up('Control');
  await expect(shown(page, 'K-2')).toBeFocused();
  await press(page, '2');
  await expectSegments(page, 1);
});
