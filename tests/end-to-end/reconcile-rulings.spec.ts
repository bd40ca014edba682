import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { painted } from '../support/coding/coding-table.ts';
import {
  answer,
  expectItem,
  foot,
  goOn,
  items,
  note,
  openDesk,
  panel,
  position,
  rule,
} from '../support/reconciliation/desk-page.ts';
import { staleStudy } from '../support/reconciliation/stale-study.ts';
import { goTo, unlock } from '../support/story/desk.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-reconcile-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every kind is settled by keys alone, and every ruling is there after a reload', async ({ page }) => {
  await openDesk(page, folder);
  await position(page, '1 of 9');
  await expectItem(page, 'Edges and status differ', 'Safety');
  await rule(page, 'c', 'Settled: Dev Anand’s');
  await page.keyboard.press('r');
  await expect(page.getByRole('menu', { name: 'Reason' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(panel(page).getByRole('button', { name: /^Edges/ })).toBeVisible();
  await page.keyboard.press('m');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('Begins with the missing episodes.');
  await page.keyboard.press('Escape');
  await expect(note(page)).not.toBeFocused();
  await goOn(page, 'Outcome and status differ', 'Understanding · Rights');
  await rule(page, 'b', 'Settled: Cora Lund’s');
  await goOn(page, 'Missed', 'Voice');
  await rule(page, '0', 'Settled: nothing here');
  await goOn(page, 'Missed', 'Positive transitions');
  await expect(answer(page, /^\+/)).toHaveCount(0);
  await rule(page, '+', 'Only one coder coded this');
  await rule(page, 'b', 'Settled: Cora Lund’s');
  await goOn(page, 'Different status', 'Rights');
  await expect(answer(page, /^\+/)).toContainText('The same passage once with each status');
  await page.keyboard.press('e');
  await page.keyboard.press('s');
  await rule(page, 'Enter', 'Settled: as edited');
  await expect(answer(page, /^E/)).toContainText('Partly achieved');
  await goOn(page, 'Different outcome', 'Inclusion · Positive experiences and activities');
  await rule(page, '+', 'Settled: both');
  await goOn(page, 'Missed', 'Voice');
  await page.keyboard.press('p');
  await page
    .getByRole('dialog', { name: 'Fix the codebook' })
    .getByRole('textbox')
    .fill('Say when a refusal is voice.');
  await page.keyboard.press('Control+Enter');
  await expect(foot(page)).toContainText('It is on the list of proposals.');
  await rule(page, 'a', 'Settled: Ben Hale’s');
  await goOn(page, 'Missed', 'Positive transitions');
  await rule(page, 'b', 'Settled: Cora Lund’s');
  await goOn(page, 'Missed', 'Safety');
  await rule(page, 'b', 'Settled: Cora Lund’s');
  await page.keyboard.press('Enter');
  await expect(foot(page)).toContainText('everything in this list is settled');

  await page.reload();
  await unlock(page);
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: 'Ada Osei' }).click();
  await goTo(page, 'Reconcile');
  await expect(page.getByRole('heading', { name: 'Everything is settled' })).toBeVisible();
  await page.getByLabel('Which items').selectOption({ label: 'Settled (9)' });
  await expectItem(page, 'Edges and status differ', 'Safety');
  await expect(answer(page, /Dev Anand/)).toHaveAttribute('aria-pressed', 'true');
  await expect(note(page)).toHaveValue('Begins with the missing episodes.');
});

test('with reduced motion the reason opens by its key, is chosen by a key, and Escape gives the keys back', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDesk(page, folder);
  await rule(page, 'c', 'Settled: Dev Anand’s');
  const menu = page.getByRole('menu', { name: 'Reason' });
  await page.keyboard.press('r');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.press('r');
  await expect(menu).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await expect(panel(page).getByRole('button', { name: /^Definition unclear/ })).toBeVisible();
  await goOn(page, 'Outcome and status differ', 'Understanding · Rights');
});

test('whoever closes the window right after typing a note is asked, and what was typed is saved meanwhile', async ({
  page,
}) => {
  await openDesk(page, folder);
  await rule(page, 'c', 'Settled: Dev Anand’s');
  await expect(foot(page)).toContainText('Saved ');
  await page.keyboard.press('m');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('Typed at the last moment.');
  await expect(foot(page)).toContainText('Saving…');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(foot(page)).toContainText('Saved ');
  await page.reload();
  await unlock(page);
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: 'Ada Osei' }).click();
  await goTo(page, 'Reconcile');
  await page.getByLabel('Which items').selectOption({ label: 'Settled (1)' });
  await expect(note(page)).toHaveValue('Typed at the last moment.');
});

test('undo leads back to what was ruled last, wherever one is, and redo rules again', async ({ page }) => {
  await openDesk(page, folder);
  await rule(page, 'a', 'Settled: Ben Hale’s');
  await goOn(page, 'Outcome and status differ', 'Understanding · Rights');
  await rule(page, 'Control+z', 'Undone: settle a disagreement');
  await expectItem(page, 'Edges and status differ', 'Safety');
  await expect(answer(page, /Ben Hale/)).toHaveAttribute('aria-pressed', 'false');
  await rule(page, 'Control+Shift+z', 'Redone: settle a disagreement');
  await expect(answer(page, /Ben Hale/)).toHaveAttribute('aria-pressed', 'true');
});

test('what all coded alike passes in one act, single coding is taken on purpose, and undo takes either back', async ({
  page,
}) => {
  await openDesk(page, folder);
  await page.getByRole('button', { name: 'Accept 2 identical coded segments' }).click();
  await expect(foot(page)).toContainText('Accepted: 2 identical coded segments');
  await page.getByRole('button', { name: 'Single-coded: 1 narrative…' }).click();
  await page.getByRole('button', { name: 'Take the coding of 1 narrative' }).click();
  await expect(foot(page)).toContainText('Taken: the coding of 1 narrative');
  await page.getByLabel('Which items').selectOption({ label: 'Settled (3)' });
  await expect(items(page).filter({ hasText: 'One coder only' })).toHaveCount(1);
  await foot(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Single-coded: 1 narrative…' })).toBeVisible();
});

test('an edited span is moved by keys and by the mouse, and nothing is kept that is left', async ({ page }) => {
  await openDesk(page, folder);
  await expectItem(page, 'Edges and status differ', 'Safety');
  const chosen = () => painted(page, 'chosen');
  await page.keyboard.press('e');
  await page.keyboard.press('b');
  await expect.poll(chosen).toEqual(['She says that she feels safe there']);
  await page.keyboard.press(']');
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(chosen).toEqual(['She says that she feels safe there, and']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'What holds' })).toBeVisible();
  await expect(panel(page)).toContainText('Open');
  await page.keyboard.press('e');
  await page.keyboard.press('4');
  await rule(page, 'Enter', 'Settled: as edited');
  await expect(answer(page, /Edited/)).toContainText('Voice');
});

test('a ruling whose sheet has changed is stale: what changed is shown, and it is confirmed or ruled anew', async ({
  page,
}) => {
  await openDesk(page, folder, staleStudy());
  await page.getByLabel('Which items').selectOption({ label: 'Stale only (3)' });
  await expectItem(page, 'Different status', 'Rights');
  await expect(panel(page)).toContainText('This passage is coded as before');
  await rule(page, 'y', 'The ruling still holds.');
  await goOn(page, 'Different outcome', 'Inclusion · Positive experiences and activities');
  const changed = panel(page).getByRole('table');
  await expect(changed.getByRole('row').nth(2)).toContainText('He plays football with the team');
  await expect(panel(page).getByRole('button', { name: 'It still holds' })).toHaveCount(0);
  await rule(page, 'y', 'rule anew');
  await rule(page, 'b', 'Settled: Cora Lund’s');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('What was ruled on is no longer there.');
  await panel(page).getByRole('button', { name: 'Take the ruling back' }).click();
  await expect(foot(page)).toContainText('The ruling was taken back.');
});
