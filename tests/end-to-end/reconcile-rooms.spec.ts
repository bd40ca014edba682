import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { faults } from '../support/accessibility-faults.ts';
import { openStudy } from '../support/agreement/open-study.ts';
import { calibration, settledStudy } from '../support/reconciliation/settled-study.ts';
import { goTo } from '../support/story/desk.ts';
import { ada } from '../support/study.ts';

// axe is put into the page from outside, which the page's own policy rightly refuses.
test.use({ bypassCSP: true });

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-rooms-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const main = { id: 'round-2', name: 'Main', startedAt: Date.UTC(2026, 9, 10), settings: calibration.settings };
const proposals = ['Say whether feeling safe is enough.', 'Name what counts as being heard.'].map((text, at) => ({
  id: `proposal-${at}`,
  schemeId: 'seven_outcomes',
  codeIds: [at === 0 ? 'safety' : 'voice'],
  text,
  by: ada.id,
  at: Date.UTC(2026, 9, 2),
}));

async function openRoom(page: Page, room: string): Promise<void> {
  const plain = settledStudy();
  const narratives = plain.narratives.map((one) => ({
    ...one,
    sha256: createHash('sha256').update(one.text, 'utf8').digest('hex'),
  }));
  const study = { ...plain, narratives };
  const assignments = study.assignments.map((one) => ({
    ...one,
    roundId: one.narrativeId === 'n4' ? 'round-2' : one.roundId,
  }));
  await openStudy(page, folder, { ...study, rounds: [calibration, main], assignments, proposals }, 'Ada Osei');
  await goTo(page, 'Reconcile');
  await page.getByRole('tab', { name: room }).click();
}

async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}-${colorScheme}.png`) });
  }
}

test('a round is closed by keys, after a warning, and stands beside the next one', async ({ page }) => {
  await openRoom(page, 'Rounds');
  await page.getByRole('region', { name: 'Calibration' }).getByRole('button', { name: 'Close this round…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Close ‘Calibration’?' });
  await expect(dialog).toContainText('It cannot be undone.');
  await expect(dialog.getByRole('button', { name: 'Close the round' })).toBeEnabled();
  await lookAt(page, 'closing');
  await dialog.getByRole('button', { name: 'Close the round' }).focus();
  await page.keyboard.press('Enter');
  const kept = page.getByRole('table', { name: 'Agreement kept of Calibration' });
  // Three narratives: both found safety in two, one alone in the third.
  await expect(kept.getByRole('row', { name: /Safety/ })).toContainText('66.7%');
  await expect(page.getByRole('table', { name: 'Calibration beside Main' })).toBeVisible();
  await lookAt(page, 'rounds');
  await page.getByRole('table', { name: 'Calibration beside Main' }).scrollIntoViewIfNeeded();
  if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, 'compared.png') });
});

test('progress counts, and sets agreement before beside each coder’s with the consensus', async ({ page }) => {
  await openRoom(page, 'Progress');
  await page.getByLabel('Narratives of').selectOption({ label: 'Calibration' });
  await expect(page.getByText('4 of 4 items settled')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Agreement between coders' })).toContainText('66.7%');
  await expect(page.getByRole('table', { name: 'Ben Hale and the consensus' })).toContainText('100.0%');
  await lookAt(page, 'progress');
});

test('proposals are settled and opened again', async ({ page }) => {
  await openRoom(page, 'Proposals');
  const list = page.getByRole('list', { name: 'Proposals' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await lookAt(page, 'proposals');
  await list.getByRole('button', { name: 'Mark as settled' }).first().click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByText('Settled (1)').click();
  await expect(list).toContainText('with revision 1 of the codebook');
});
