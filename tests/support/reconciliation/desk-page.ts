import { expect, type Page } from '@playwright/test';

/** The line at the foot of the window. */
export const foot = (page: Page) => page.getByRole('contentinfo');

/** At the right: the item at hand and its ruling. */
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Ruling' });

/** One of the answers that can be given, by the words that it begins with. */
export const answer = (page: Page, words: string | RegExp) =>
  page.getByRole('group', { name: 'What holds' }).getByRole('button', { name: words });

/** The lines of the queue that exist now. */
export const items = (page: Page) => page.getByRole('list', { name: 'Items' }).getByRole('listitem');

/** Presses a key on the item at hand, once it is there, and waits for what the status line says of it. */
export async function rule(page: Page, key: string, said: string | RegExp): Promise<void> {
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press(key);
  await expect(foot(page).getByRole('status')).toContainText(said);
}

/** Goes on to the next open item, which is of this kind and of these codes. */
export async function goOn(page: Page, kind: string, codes: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expectItem(page, kind, codes);
}

/** The item at hand is of this kind and of these codes. */
export async function expectItem(page: Page, kind: string, codes: string): Promise<void> {
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(kind);
  await expect(panel(page).getByText(codes, { exact: true }).first()).toBeVisible();
}
