import { expect, type Locator, type Page } from '@playwright/test';
import { copyContent } from './copy-content.ts';
import { codeByKeys, expectSegments, goTo, openCase, textOf } from './desk.ts';
import type { Host } from './host.ts';
import { narratives, outcomes } from './story-data.ts';

/** What only A writes. */
export const marker = 'Only-A-wrote-this';

/** A codes all outcomes of two summaries, with a status, a memo and a note, and goes back to the first. */
export async function codeMuch(page: Page): Promise<void> {
  for (const narrative of narratives.slice(0, 2)) {
    await expect(textOf(page, narrative.caseId)).toBeFocused();
    for (const [place, outcome] of outcomes.entries()) {
      await codeByKeys(page, narrative, outcome);
      await expectSegments(page, place + 1);
    }
    await page.keyboard.press('s');
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
    await page.keyboard.type(marker);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Note' }).click();
    await page.getByLabel('Note on this narrative').fill(marker);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Segments' }).click();
    await page.keyboard.press('PageDown');
  }
  await openCase(page, narratives[0]?.caseId ?? '');
}

/** Finishes every narrative from the first, which is on screen. */
export async function finishAll(page: Page): Promise<void> {
  for (const { caseId } of narratives) {
    await expect(textOf(page, caseId)).toBeFocused();
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('every narrative is finished')).toBeVisible();
}

/** Where everybody can go on a computer that is shared. */
export const everyScreen = [
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
] as const;

/** What a screen shows only once it has been read or counted. */
const arrivesLast: Readonly<Record<string, (page: Page) => readonly Locator[]>> = {
  Export: (page) => [page.getByText(/^The copy opens with/)],
  Backups: (page) => [page.getByRole('button', { name: 'Save a backup' })],
  Privacy: (page) => [page.getByRole('status', { name: 'Blocked attempts' }).getByText(/^\d+$/)],
  Settings: (page) => [page.getByText(/^Until you delete it|^This browser may clear it/)],
};

/** All that the program shows and gives B, by place, without ids, keys and times, which differ from run to run. */
export async function everythingSeen(
  host: Host,
  code: string,
  screens: readonly string[] = everyScreen,
): Promise<Record<string, string>> {
  const { page } = host;
  const seen: Record<string, string> = {};
  const look = async (place: string) => {
    seen[place] = withoutIdsAndTimes(await page.locator('body').innerText());
  };
  for (const screen of screens) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    await expect(page.getByText('Reading the history')).toBeHidden();
    await expect(page.getByText('Looking…')).toBeHidden();
    await expect(page.getByText('Computing…')).toBeHidden();
    for (const last of arrivesLast[screen]?.(page) ?? []) await expect(last).toBeVisible();
    await look(screen);
  }
  await openCase(page, narratives[0]?.caseId ?? '');
  await look('coding');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nothing to undo')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Nothing to redo')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Find in this narrative')).toBeFocused();
  await page.keyboard.type(marker);
  await look('search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What do you want to do?').fill(marker);
  await look('palette');
  await page.keyboard.press('Escape');
  await goTo(page, 'Export');
  await page.getByRole('checkbox', { name: /^History/ }).check();
  const files = await host.saveFiles(() => page.getByRole('button', { name: 'Save as a zip file' }).click());
  for (const [name, bytes] of files)
    seen[withoutIdsAndTimes(name)] = withoutIdsAndTimes(new TextDecoder().decode(bytes));
  const copy = await host.saveFile(() => page.getByRole('button', { name: 'Save a copy…' }).click());
  seen.copy = withoutIdsAndTimes(await copyContent(copy, code));
  return seen;
}

/** Text in which ids, keys, hashes, times and days are no more told apart: two runs may lie on either side of midnight. */
export function withoutIdsAndTimes(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '(id)')
    .replace(/age1[02-9ac-hj-np-z]{58}/g, '(key)')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '(time)')
    .replace(/(?<=_\d{4}-\d{2}-\d{2}_)\d{4}(?=\.age)/g, '(time)')
    .replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, '(day)')
    .replace(
      /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
      '(day)',
    )
    .replace(/\b\d{13}\b/g, '(time)')
    .replace(/\b\d{2}:\d{2}(:\d{2})?\b/g, '(time)')
    .replace(/"(sha256|hash|digest)":"[0-9a-f]{64}"/g, '(hash)');
}
