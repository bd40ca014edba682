import { expect, type Page, test } from '@playwright/test';
import { faults } from '../support/accessibility-faults.ts';
import { press, startCoding, statusLine } from '../support/coding/coding-table.ts';
import { expectSegments, goTo, textOf, unlock } from '../support/story/desk.ts';

const narratives = [
  { caseId: 'K-1', text: 'She feels safe now. She sings in a choir.' },
  { caseId: 'K-2', text: 'He plays football.' },
  { caseId: 'K-3', text: 'They were heard.' },
];
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const worklistRow = (page: Page, caseId: string) =>
  page.getByRole('table', { name: 'Narratives to look at again' }).getByRole('row').filter({ hasText: caseId });

test('by keyboard: a draft outlives the lock, becomes a revision, and names the cases to look at again', async ({
  page,
}) => {
  await startCoding(page, narratives);
  await press(page, '1');
  await expectSegments(page, 1);
  await press(page, 'Control+Enter');
  await expect(textOf(page, 'K-2')).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(textOf(page, 'K-3')).toBeFocused();

  await goTo(page, 'Codebook');
  await button(page, 'Edit').press('Enter');
  await field(page, 'Definition').press('Control+End');
  await page.keyboard.type(' Also from online harm.');
  await button(page, 'Add a code').press('Enter');
  await expect(field(page, 'Name')).toBeFocused();
  await page.keyboard.type('Pets and animals');
  await expect(page.getByRole('alert')).toContainText('In ‘Pets and animals’, definition: this has no words.');
  await expect(button(page, 'Save revision…')).toBeDisabled();
  await page.keyboard.press('Tab');
  await page.keyboard.type('An animal that matters to the child.');

  // What was typed last is not kept yet when the screen is locked.
  await page.keyboard.press('Control+l');
  await unlock(page);
  await expect(page.getByText('is not saved yet: 2 codes changed.', { exact: false })).toBeVisible();
  await button(page, 'Go on editing').press('Enter');
  await page
    .getByRole('navigation', { name: 'Codes in this draft' })
    .getByRole('button', { name: /^Inclusion/ })
    .press('Enter');
  await button(page, 'Merge…').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge ‘Inclusion’ into another code' });
  await expect(dialog.getByRole('combobox', { name: 'Merge it into' })).toBeFocused();
  await page.keyboard.type('Voi');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Merge in the draft' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Changes' })).toContainText('Merged into ‘Voice’');
  await button(page, 'Save revision…').press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('After the pilot.');
  await button(page, 'Save revision 2').press('Enter');
  await expect(page.getByText('Revision 2 is saved.', { exact: false })).toBeVisible();
  await expect(page.getByText('2 narratives of yours are to be looked at again', { exact: false })).toBeVisible();

  await button(page, 'Show which').press('Enter');
  await expect(worklistRow(page, 'K-1')).toContainText(
    'The definition or rules of ‘Safety’ have changed: 1 coded segment.',
  );
  await expect(worklistRow(page, 'K-2')).toContainText('Not yet looked for: ‘Pets and animals’.');
  await expect(worklistRow(page, 'K-3')).toHaveCount(0);
  await button(page, 'Case K-2 stays as it is').press('Enter');
  await expect(worklistRow(page, 'K-2')).toHaveCount(0);
  await worklistRow(page, 'K-1').getByRole('button', { name: 'K-1', exact: true }).press('Enter');
  await expect(textOf(page, 'K-1')).toBeFocused();
  await expect(page.getByRole('list', { name: 'Codes' })).not.toContainText('Inclusion');
  await expect(page.getByRole('list', { name: 'Codes' })).toContainText('Pets and animals');
  await press(page, '5');
  await expectSegments(page, 1);
  await press(page, '2');
  await statusLine(page).getByRole('button', { name: 'Reopen' }).press('Enter');
  await expect(page.getByRole('main').getByText('In progress', { exact: true })).toBeVisible();
  await press(page, 'Control+Enter');
  await expect(textOf(page, 'K-3')).toBeFocused();
  await goTo(page, 'Codebook');
  await expect(page.getByRole('heading', { name: 'Nothing of yours' })).toBeVisible();

  await button(page, 'Back to reading').press('Enter');
  await button(page, 'Revisions').press('Enter');
  await expect(page.getByRole('list', { name: 'Revisions' })).toContainText('After the pilot.');
  const safety = page.getByRole('article', { name: 'Safety' });
  await expect(safety.locator('ins')).toHaveText(/Also from online harm\./);
  await expect(page.getByRole('article', { name: 'Inclusion' })).toContainText('Merged into ‘Voice’.');
});

test('a draft that is discarded leaves the codebook as it is', async ({ page }) => {
  await startCoding(page, narratives);
  await goTo(page, 'Codebook');
  await button(page, 'Edit').press('Enter');
  await button(page, 'Archive').press('Enter');
  await expect(page.getByText('Archived: nobody can apply it', { exact: false })).toBeVisible();
  await button(page, 'Discard…').press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Codebook', exact: true, level: 1 })).toBeVisible();
  await expect(page.getByText('Revision 1.', { exact: false })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Safety' })).toBeVisible();
  await expect(page.getByText('is not saved yet', { exact: false })).toHaveCount(0);
});

test.describe('accessibility', () => {
  test.use({ bypassCSP: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious in a draft, its revision and the worklist, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await startCoding(page, narratives);
      await press(page, '1');
      await expectSegments(page, 1);
      await goTo(page, 'Codebook');
      await button(page, 'Edit').press('Enter');
      await field(page, 'Definition').press('Control+End');
      await page.keyboard.type(' Also from online harm.');
      await button(page, 'Add a code').press('Enter');
      await expect(field(page, 'Name')).toBeFocused();
      await page.keyboard.type('Voice');
      await expect(page.getByText('There is a code ‘Voice’ already.', { exact: false })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await button(page, 'Take out').press('Enter');
      await button(page, 'Save revision…').press('Enter');
      await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Why' })).toBeFocused();
      await page.keyboard.type('After the pilot.');
      await button(page, 'Save revision 2').press('Enter');
      await button(page, 'Show which').press('Enter');
      await expect(worklistRow(page, 'K-1')).toContainText('Finish it in the narrative.');
      expect(await faults(page)).toEqual([]);
      await button(page, 'Back to reading').press('Enter');
      expect(await faults(page)).toEqual([]);
      await button(page, 'Revisions').press('Enter');
      await expect(page.getByRole('article', { name: 'Safety' })).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });
  }
});
