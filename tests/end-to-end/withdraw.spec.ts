import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readCopy } from '../../renderer/domain/exchange/copy/read-copy.ts';
import { openSealedFile, unlockSealedFile } from '../../renderer/storage/vault/sealed-file.ts';
import type { RunningApp } from '../support/electron-on-chromium/launch-app.ts';
import { test } from '../support/electron-on-chromium/shell-test.ts';
import {
  addCoder,
  codeAs,
  createProject,
  expectSegments,
  goTo,
  openCase,
  textOf,
  unlock,
} from '../support/story/desk.ts';
import { doubleHost, type Host } from '../support/story/host.ts';
import { traces } from '../support/way-in/traces.ts';

const caseId = 'QX-31';
/** In the text, the attribute and the memos of the case, and nowhere else. */
const marker = 'Kestrelmoor';
const csv = [
  'case_id,town,summary',
  `QX-30,Leeds,"Mina said that she was heard. She likes chess."`,
  `${caseId},${marker},"He felt safe in ${marker}. He joined a club there."`,
  'QX-32,Cardiff,"Tom is at college. His worker stays with him."',
].join('\r\n');

const screens = ['Cases', 'Codebook', 'Agreement', 'Team', 'Export', 'History', 'Backups', 'Privacy', 'Settings'];

test('Chromium + Electron double: a withdrawn case is nowhere in the project, its files and its backups, and does not come back', async ({
  folder,
  launch,
}) => {
  const file = path.join(folder, 'summaries.csv');
  writeFileSync(file, csv);
  mkdirSync(path.join(folder, 'saved'));
  const app = await launch();
  const page = app.window;
  const host = doubleHost(app, path.join(folder, 'saved'));
  const code = await createProject(page, 'Story', 'Asha Reed');
  await importFile(host, file);
  await page.getByRole('button', { name: 'Import 3 narratives' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await workOn(page);
  await addCoder(page, 'Ben Osei');
  await codeAs(page, 'Ben Osei');
  await workOn(page);
  await backUp(page);
  await codeAs(page, 'Asha Reed');
  const backups = path.join(folder, 'profile', 'documents', 'Outcome Coder backups');
  const before = readdirSync(backups);
  expect(await held(path.join(backups, before.at(-1) ?? ''), code)).toContain(marker);

  const report = await withdraw(app, path.join(folder, 'report.txt'));
  expect(report).toContain('2 coded segments and 2 memos by 2 coders');
  expect(report).toContain('The file that the case was imported from: ‘summaries.csv’');
  expect(report).toMatch(/\d+ backups? in ‘.*Outcome Coder backups’ (was|were) written anew without the case/);
  expect(report).not.toContain('Backups that may still hold the case');
  expect(report).not.toContain(marker);

  await page.getByRole('button', { name: 'Back to the cases' }).click();
  await expectNowhere(page);
  await goTo(page, 'Export');
  const exported = await host.saveFiles(() => page.getByRole('button', { name: /^Save into a folder/ }).click());
  for (const [name, bytes] of exported) expectClean(new TextDecoder().decode(bytes), name);
  await page.getByRole('radio', { name: /^Everything, to move or keep/ }).check();
  await page.getByLabel('Reason').fill('To look into it.');
  await host.saveFile(() => page.getByRole('button', { name: 'Save a copy…' }).click());
  expectClean(await held(path.join(folder, 'saved', 'copy 2.outcomes'), code), 'the saved copy');
  expect(readdirSync(backups)).toHaveLength(before.length);
  for (const name of readdirSync(backups)) expectClean(await held(path.join(backups, name), code), name);

  await goTo(page, 'Cases');
  await importFile(host, file);
  await expect(page.getByText('1 row of this file is of a case that was withdrawn', { exact: false })).toBeVisible();
  await expect(page.getByText('Withdrawn, left out')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  await app.closeWindow();
  const again = await launch();
  await again.window.getByRole('button', { name: /Story/ }).first().click();
  await unlock(again.window);
  await again.window.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: 'Ben Osei' }).click();
  await expect(again.window.getByText('QX-32', { exact: true })).toBeVisible();
  await expectNowhere(again.window);
  for (const name of readdirSync(backups)) expectClean(await held(path.join(backups, name), code), name);
});

test('Chromium + Electron double: the text of a case that agreement compared by sentences is in memory only while it is looked at, and not once withdrawn', async ({
  folder,
  launch,
}) => {
  const file = path.join(folder, 'summaries.csv');
  writeFileSync(file, csv);
  const app = await launch();
  const page = app.window;
  const host = doubleHost(app, path.join(folder, 'saved'));
  await createProject(page, 'Story', 'Asha Reed');
  await importFile(host, file);
  await page.getByRole('button', { name: 'Import 3 narratives' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await finishAll(page);
  await addCoder(page, 'Ben Osei');
  await codeAs(page, 'Ben Osei');
  await finishAll(page);
  // What importing and coding left behind goes.
  await page.reload();
  await unlock(page);
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: 'Asha Reed' }).click();
  await goTo(page, 'Agreement');
  await page.getByRole('radiogroup', { name: 'Unit' }).getByText('Sentence', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Figures' }).getByRole('row').nth(1)).toContainText('6');
  // Until it is withdrawn, the case is in the project with all but its text.
  const ofItsText = 'joined a club there';
  expect(await traces(page, [ofItsText])).toContain(`${ofItsText} in memory`);
  await goTo(page, 'Team');
  expect(await traces(page, [ofItsText])).toEqual([]);
  await goTo(page, 'Agreement');
  await expect(page.getByRole('table', { name: 'Figures' }).getByRole('row').nth(1)).toContainText('6');
  await withdraw(app, path.join(folder, 'report.txt'));
  await page.getByRole('button', { name: 'Back to the cases' }).click();
  await goTo(page, 'Agreement');
  await expect(page.getByRole('table', { name: 'Figures' }).getByRole('row').nth(1)).toContainText('4');
  await goTo(page, 'Team');
  expect(await traces(page, [ofItsText])).toEqual([]);
});

/** Codes the first sentence of every case and finishes it. */
async function finishAll(page: Page): Promise<void> {
  for (const each of ['QX-30', caseId, 'QX-32']) {
    await openCase(page, each);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('1');
    await expectSegments(page, 1);
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('every narrative is finished')).toBeVisible();
}

async function importFile({ page, chooseFile }: Host, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).first().click();
  await chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await page.getByRole('button', { name: 'Check the rows' }).click();
}

/** Codes the first sentence of the case and writes a memo on it, and codes another case. */
async function workOn(page: Page): Promise<void> {
  await openCase(page, caseId);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('1');
  await expectSegments(page, 1);
  await page.keyboard.press('m');
  await page.keyboard.type(`Where is ${marker}?`);
  await page.keyboard.press('Escape');
  await openCase(page, 'QX-30');
  await expect(textOf(page, 'QX-30')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('4');
  await expectSegments(page, 1);
}

async function backUp(page: Page): Promise<void> {
  await goTo(page, 'Backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/^Backed up at .*, and read back/)).toBeVisible();
}

/** Withdraws the case and saves the report; answers with its text. */
async function withdraw(app: RunningApp, to: string): Promise<string> {
  const page = app.window;
  await goTo(page, 'Cases');
  await page.getByRole('button', { name: `More about case ${caseId}` }).click();
  await page.getByRole('menuitem', { name: 'Withdraw this case…' }).click();
  await page.getByLabel('Type the case id to confirm').fill(caseId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Case ${caseId} is withdrawn` })).toBeVisible();
  app.dialogs.push(to);
  await page.getByRole('button', { name: 'Save the report…' }).click();
  await expect(page.getByText('The report is saved as', { exact: false })).toBeVisible();
  return readFileSync(to, 'utf8');
}

/** Every screen, all that the page holds of it. */
async function expectNowhere(page: Page): Promise<void> {
  for (const screen of screens) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { name: screen, exact: true, level: 1 })).toBeVisible();
    await expect(page.getByRole('progressbar').or(page.locator('.mantine-Loader-root'))).toHaveCount(0);
    expectClean(await page.content(), screen);
  }
}

function expectClean(text: string, place: string): void {
  for (const trace of [caseId, marker]) expect(text.includes(trace), `${trace} in ${place}`).toBe(false);
}

/** All that a sealed file holds, opened with the recovery code. */
async function held(file: string, code: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(file));
  const unlocked = await unlockSealedFile(bytes, { kind: 'recovery_code', code });
  if ('problem' in unlocked) throw new Error(unlocked.problem.code);
  const opened = await openSealedFile(bytes, unlocked.key);
  if ('problem' in opened) throw new Error(opened.problem.code);
  const copy = await readCopy(opened.content);
  if ('problem' in copy) throw new Error(`${copy.problem.code} at ${copy.problem.place}`);
  return JSON.stringify(copy);
}
