import { expect, test } from '@playwright/test';
import { segments } from '../support/coding/coding-table.ts';
import { createProject, goTo, keepRecoveryCode, openCase, passphrase, protect, unlock } from '../support/story/desk.ts';
import { putOldProject } from '../support/way-in/old-project.ts';

const field = 'Passphrase';

test('a forgotten passphrase: a wrong one is refused in a sentence, the recovery code opens and sets a new one', async ({
  page,
}) => {
  await page.goto('/');
  const code = await createProject(page, 'Forgotten', 'Asha Reed');
  await goTo(page, 'Projects');
  await page.getByRole('button', { name: /^Forgotten/ }).click();
  await page.getByLabel(field, { exact: true }).fill('four unrelated words hera');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The passphrase does not open this project/)).toBeVisible();
  await expect(page.getByLabel(field, { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Use the recovery code instead' }).click();
  await expect(page.getByLabel('Recovery code', { exact: true })).toBeFocused();
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('The recovery code fits')).toBeVisible();
  await page.getByLabel('New passphrase').fill('five quite other words now');
  await page.getByLabel('Passphrase again').fill('five quite other words now');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('The new passphrase is set');
  await page.keyboard.press('Control+l');
  await page.getByLabel(field, { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The passphrase does not open this project/)).toBeVisible();
  await expect(page.getByLabel(field, { exact: true })).toBeFocused();
  await page.keyboard.type('five quite other words now');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
});

test('on paper stands the recovery code with label, date and what it is for, and nothing else of the program', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^New project/ }).click();
  await page.getByLabel('Project label').fill('On paper');
  await page.getByLabel('Your name').fill('Asha Reed');
  await page.getByRole('button', { name: 'Next: protect it' }).click();
  await protect(page, 'Create project');
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups).toHaveCount(6);
  const code = (await groups.allTextContents()).join('\n');
  await page.emulateMedia({ media: 'print' });
  const lines = (await page.locator('body').innerText()).split('\n').filter((line) => line.trim() !== '');
  const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format();
  expect(lines.slice(0, 2)).toEqual(['Recovery code', 'On paper']);
  expect(lines[2]?.replace(/ at \d\d:\d\d$/, '')).toBe(today);
  expect(lines.slice(3, 9).join('\n')).toBe(code);
  expect(lines.slice(9)).toEqual([expect.stringMatching(/^This code opens the Outcome Coder project/)]);
});

test('a second window is told that the project is open, and may not delete it', async ({ page, context }) => {
  await page.goto('/');
  await createProject(page, 'Open here', 'Asha Reed');
  const second = await context.newPage();
  await second.goto('/');
  await second.getByRole('button', { name: /^Open here/ }).click();
  await second.getByLabel(field, { exact: true }).fill(passphrase);
  await second.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(second.getByRole('alert')).toContainText('‘Open here’ is open in another window');
  await second.getByRole('button', { name: 'Back' }).click();
  await second.getByRole('button', { name: 'More about ‘Open here’' }).click();
  await second.getByRole('menuitem', { name: 'Delete…' }).click();
  await second.getByLabel('Type ‘Open here’ to delete it').fill('Open here');
  await second.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(second.getByRole('alert')).toContainText('is open in another window');
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible();
});

test('a project from before encryption is sealed before it opens, with all its work, and its old database goes', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible();
  await putOldProject(page);
  await page.reload();
  const before = await databaseNames(page);
  await page.getByRole('button', { name: /^From before.*not encrypted yet/ }).click();
  await expect(page.getByText('made before projects were encrypted')).toBeVisible();
  await protect(page, 'Encrypt and open');
  await keepRecoveryCode(page);
  await openCase(page, 'PILOT-1');
  await expect(segments(page).first()).toContainText('Her words, kept from before.');
  const after = await databaseNames(page);
  // The plain database has gone; the records and the keys have a home each.
  expect(before.filter((name) => !after.includes(name))).toEqual([expect.stringMatching(/.+/)]);
  expect(after.filter((name) => !before.includes(name))).toHaveLength(2);
  await page.keyboard.press('Control+l');
  await unlock(page);
  await expect(segments(page)).toHaveCount(1);
});

test('a deleted project takes its database with it', async ({ page }) => {
  await page.goto('/');
  await createProject(page, 'To be deleted', 'Asha Reed');
  expect(await databaseNames(page)).toHaveLength(3);
  await goTo(page, 'Projects');
  await page.getByRole('button', { name: 'More about ‘To be deleted’' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByLabel('Type ‘To be deleted’ to delete it').fill('To be deleted');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Its keys and everything it held are gone from this computer.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no project on this computer yet.')).toBeVisible();
  expect(await databaseNames(page)).toEqual(['outcome-coder']);
});

function databaseNames(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shared = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return [...shared, ...((await navigator.storageBuckets?.keys()) ?? [])].sort();
  });
}
