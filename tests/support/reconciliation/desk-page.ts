import { expect, type Page } from '@playwright/test';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { openStudy } from '../agreement/open-study.ts';
import { goTo } from '../story/desk.ts';
import { deskStudy } from './desk-study.ts';

/** Opens a study by a copy of it in `folder`, and its desk: as the lead, unless told otherwise. */
export async function openDesk(
  page: Page,
  folder: string,
  study: Dataset = deskStudy(),
  who = 'Ada Osei',
): Promise<void> {
  await openStudy(page, folder, study, who);
  await goTo(page, 'Reconcile');
}

/** The line at the foot of the window. */
export const foot = (page: Page) => page.getByRole('contentinfo');

/** At the right: the item at hand and its ruling. */
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Ruling' });

/** The field for a note on the ruling. */
export const note = (page: Page) => panel(page).getByRole('textbox', { name: 'Note on this ruling' });

/** One of the answers that can be given, by the words that it begins with. */
export const answer = (page: Page, words: string | RegExp) =>
  page.getByRole('group', { name: 'What holds' }).getByRole('button', { name: words });

/** The lines of the queue that exist now. */
export const items = (page: Page) => page.getByRole('list', { name: 'Items' }).getByRole('listitem');

/** The item at hand has this place in the queue, such as `1 of 9`. */
export const position = (page: Page, place: string) => expect(foot(page)).toContainText(`Item ${place}`);

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
