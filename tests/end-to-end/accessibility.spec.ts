import { expect, type Page, test } from '@playwright/test';
import { faults } from '../support/accessibility-faults.ts';
import { goTo, keepRecoveryCode, openCase, protect } from '../support/story/desk.ts';

const places = [
  'Cases',
  'Codebook',
  'Agreement',
  'Reconcile',
  'Team',
  'Export',
  'History',
  'Backups',
  'Privacy',
  'Settings',
];
/** The lead’s. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  Reconcile: ['Desk', 'Progress', 'Rounds', 'Proposals'],
  Team: ['People', 'Assignment', 'Packs'],
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is free of serious accessibility faults in ${colorScheme}`, async ({ browser, baseURL }) => {
    // axe is put into the page from outside, which the page's own policy would rightly refuse.
    const context = await browser.newContext({ colorScheme, bypassCSP: true, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Try the sample/ })).toBeVisible();
    expect(await faults(page), 'Projects').toEqual([]);
    await page.getByRole('button', { name: /^New project/ }).click();
    await page.getByLabel('Project label').fill('Accessible');
    await page.getByLabel('Your name').fill('Asha Reed');
    await page.getByRole('button', { name: 'Next: protect it' }).click();
    await page.getByRole('button', { name: 'Create project' }).click();
    expect(await faults(page), 'protection').toEqual([]);
    await page.getByLabel('Without a passphrase').check();
    await expect(page.getByText('Not protected against theft')).toBeVisible();
    expect(await faults(page), 'no protection').toEqual([]);
    await page.getByLabel('With a passphrase', { exact: true }).check();
    await protect(page, 'Create project');
    await page.getByRole('button', { name: 'Open the project' }).click();
    expect(await faults(page), 'recovery code').toEqual([]);
    await keepRecoveryCode(page);
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByText('Type the passphrase.')).toBeVisible();
    expect(await faults(page), 'lock screen').toEqual([]);
    await page.getByRole('button', { name: 'Another project' }).click();
    await page.getByRole('button', { name: 'More about ‘Accessible’' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete for ever' }).click();
    expect(await faults(page), 'deleting').toEqual([]);
    await page.getByRole('button', { name: 'Keep the project' }).click();
    await page.getByRole('button', { name: /^Try the sample/ }).click();
    for (const screen of places) {
      await goTo(page, screen);
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
      if (screen === 'Agreement') await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
      expect(await faults(page), screen).toEqual([]);
    }
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /Choose who is coding/ })
      .click();
    await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: /Lead$/ }).click();
    for (const [screen, names] of Object.entries(rooms)) {
      await goTo(page, screen);
      for (const room of names) {
        await page.getByRole('tab', { name: room, exact: true }).click();
        await expect(page.getByRole('tabpanel', { name: room, exact: true })).toBeVisible();
        expect(await faults(page), `${screen}, ${room}`).toEqual([]);
      }
    }
    await lookAtEditing(page);
    await openCase(page, 'ICTG-0001');
    expect(await faults(page), 'coding').toEqual([]);
    await context.close();
  });
}

/** The codebook’s page of changes, and a dialog over it. */
async function lookAtEditing(page: Page): Promise<void> {
  await goTo(page, 'Codebook');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Definition', exact: true })).toBeVisible();
  expect(await faults(page), 'editing the codebook').toEqual([]);
  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Merge / });
  await expect(dialog).toBeVisible();
  expect(await faults(page), 'merging codes').toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
}
