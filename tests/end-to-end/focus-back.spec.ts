import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import { makePackKey } from '../../renderer/domain/exchange/pack/pack-key.ts';
import { openStudy } from '../support/agreement/open-study.ts';
import { asha, bea, leadStudy, morning, packFor } from '../support/packs/lead-study.ts';
import { returnOf, sealedReturn, workedOn } from '../support/packs/returned-work.ts';
import { foot, panel, rule } from '../support/reconciliation/desk-page.ts';
import { deskStudy } from '../support/reconciliation/desk-study.ts';
import { goTo, keepRecoveryCode } from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';
import { beginWithPack, packFile, typePackPassphrase } from '../support/story/packs-desk.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-focus-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (page: Page) => openStudy(page, folder, deskStudy(), 'Ada Osei');

/** The same study when it had only so many narratives. */
function leadStudyOf(study: Dataset, count: number): Dataset {
  const narratives = study.narratives.slice(0, count);
  const ids = new Set(narratives.map(({ id }) => id));
  return {
    ...study,
    narratives,
    cases: study.cases.slice(0, count),
    assignments: study.assignments.filter(({ narrativeId }) => ids.has(narrativeId)),
  };
}

test('after somebody is added, or not, the keys are where they were', async ({ page }) => {
  await open(page);
  await goTo(page, 'Team');
  const add = page.getByRole('button', { name: 'Add a coder' });
  const dialog = page.getByRole('dialog', { name: 'Add a coder' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Eva Moss');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
});

test('after a proposal is left the text has the keys and the proposal is kept; once it is made the next is empty', async ({
  page,
}) => {
  await open(page);
  await goTo(page, 'Reconcile');
  await expect(foot(page)).toContainText('Item 1 of 9');
  const text = page.getByRole('region', { name: 'Narrative of case' }).getByRole('textbox');
  const typed = page.getByRole('dialog', { name: 'Fix the codebook' }).getByRole('textbox');
  await expect(text).toBeFocused();
  await page.keyboard.press('p');
  await expect(typed).toBeFocused();
  await page.keyboard.type('Say whether');
  await page.keyboard.press('Escape');
  await expect(typed).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.press('p');
  await expect(typed).toBeFocused();
  await expect(typed).toHaveValue('Say whether');
  await page.keyboard.press('End');
  await page.keyboard.type(' feeling safe is enough.');
  await page.keyboard.press('Control+Enter');
  await expect(foot(page)).toContainText('It is on the list of proposals.');
  await expect(text).toBeFocused();
  await rule(page, 'c', 'Settled: Dev Anand’s');
  await panel(page).getByRole('button', { name: 'Fix the codebook' }).focus();
  await page.keyboard.press('Enter');
  await expect(typed).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('button', { name: 'Fix the codebook' })).toBeFocused();
});

test('after a round is closed, whose button has gone with it, the screen’s heading has the keys', async ({ page }) => {
  await open(page);
  await goTo(page, 'Reconcile');
  await page.getByRole('tab', { name: 'Rounds' }).click();
  const close = page.getByRole('button', { name: 'Close this round…' });
  await close.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Close ‘/ });
  await dialog.getByRole('button', { name: 'Close the round' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Reconcile', level: 1 })).toBeFocused();
});

test('after a return is merged the screen’s heading has the keys', async ({ page }) => {
  const key = await makePackKey(morning);
  const study = leadStudy(3, key);
  const pack = packFor(study, bea);
  const file = path.join(folder, 'return.age');
  const work = workedOn(pack, { copyId: 'copy-bea', codeIds: ['safety'], at: morning });
  writeFileSync(file, await sealedReturn(await returnOf(work, 'return-1', morning), pack.recipient));
  await openStudy(page, folder, study, asha.name);
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Packs' }).click();
  const take = page.getByRole('button', { name: 'Take in a return…' });
  await browserHost(page).chooseFile(file, () => take.click());
  await expect(page.getByRole('list', { name: 'What it holds' })).toContainText('3 sheets new');
  await page.getByRole('button', { name: 'Merge' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('was taken in: 3 sheets')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Team', level: 1 })).toBeFocused();
});

test('after a newer pack is taken in, the screen’s heading has the keys', async ({ page }) => {
  const study = leadStudy(3, await makePackKey(morning));
  const host = browserHost(page);
  await page.goto('/');
  await beginWithPack(host, await packFile(folder, 'first.age', packFor(leadStudyOf(study, 2), bea)), bea.name);
  await keepRecoveryCode(page);
  const newer = await packFile(folder, 'newer.age', packFor(study, bea, morning + 1000));
  await goTo(page, 'Team');
  await page.getByRole('button', { name: 'Open a newer pack…' }).focus();
  await host.chooseFile(newer, () => page.keyboard.press('Enter'));
  await typePackPassphrase(page);
  await expect(page.getByText('1 narrative comes in, to be coded.')).toBeVisible();
  await page.getByRole('button', { name: /[Tt]ake the pack in/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('‘newer.age’ is taken in')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Team', level: 1 })).toBeFocused();
});

test('a draft of a codebook begins in the name of its first code, and out of it again the screen’s heading has the keys', async ({
  page,
}) => {
  await open(page);
  await goTo(page, 'Codebook');
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Back to reading' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Codebook', level: 1 })).toBeFocused();
});

test('after a revision is saved, the screen’s heading has the keys', async ({ page }) => {
  await open(page);
  await goTo(page, 'Codebook');
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  await page.getByRole('textbox', { name: 'Definition' }).press('Control+End');
  await page.keyboard.type(' Also online.');
  await page.getByRole('button', { name: 'Save revision…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('After the pilot.');
  await dialog.getByRole('button', { name: /^Save revision/ }).press('Enter');
  await expect(page.getByText('is saved.', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Codebook', level: 1 })).toBeFocused();
});

test('after the cases of somebody who left are given to others, their menu has the keys', async ({ page }) => {
  await openStudy(page, folder, leadStudy(3, await makePackKey(morning)), asha.name);
  await goTo(page, 'Team');
  await page.getByRole('button', { name: `More about ${bea.name}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Has left the study' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `${bea.name} has left: who takes the rest?` });
  await dialog.getByRole('checkbox', { name: /^Asha Reed/ }).check();
  await dialog.getByRole('button', { name: 'Give to others' }).press('Enter');
  await expect(page.getByText(/^3 narratives of Bea Osei went to others/)).toBeVisible();
  await expect(page.getByRole('button', { name: `More about ${bea.name}` })).toBeFocused();
});
