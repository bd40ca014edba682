import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { csvOf, press, segments } from '../support/coding/coding-table.ts';
import { launchApp } from '../support/electron-on-chromium/launch-app.ts';
import { filesWith } from '../support/on-disk/files-with.ts';
import { keysOnDisk } from '../support/on-disk/keys-on-disk.ts';
import { openProfile } from '../support/on-disk/profile-browser.ts';
import {
  addCoder,
  codeAs,
  createProject,
  goTo,
  keepRecoveryCode,
  openCase,
  passphrase,
  protect,
  textOf,
  unlock,
} from '../support/story/desk.ts';
import { browserHost, doubleHost, type Host } from '../support/story/host.ts';
import { putOldProject } from '../support/way-in/old-project.ts';

const label = 'Qlabelshown';
/** One for each place where somebody types or reads something: none of it may lie on the disk. */
const markers = {
  text: 'Qtextword',
  caseId: 'Qcase-1',
  attribute: 'qattributename',
  value: 'Qattributevalue',
  memo: 'Qmemoword',
  note: 'Qnoteword',
  lead: 'Qleadname',
  coder: 'Vcodername',
  name: 'Qprojectname',
  find: 'Qfindcases',
  palette: 'Qpaletteword',
  history: 'Qfindhistory',
  passphrase,
} as const;
const sought = Object.values(markers);

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-disk-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Types a marker into everything that there is, locks, unlocks, and leaves the window on a narrative. */
async function workWithMarkers(host: Host): Promise<void> {
  const { page } = host;
  const file = path.join(folder, 'in', 'summaries.csv');
  mkdirSync(path.dirname(file));
  const narratives = [
    { caseId: markers.caseId, text: `She said ${markers.text}. Her guardian asked.` },
    { caseId: 'Q-2', text: 'He rings his sister every week.' },
  ];
  writeFileSync(file, csvOf(narratives, { [markers.attribute]: markers.value }));
  await createProject(page, label, markers.lead);
  await page.getByRole('button', { name: 'Import' }).first().click();
  await host.chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: /^Import \d+ narratives?$/ }).click();
  await page.getByRole('button', { name: 'Start coding' }).click();
  await expect(textOf(page, markers.caseId)).toBeFocused();
  await press(page, '1');
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type(markers.memo);
  await press(page, 'Escape');
  await expect(segments(page).first()).toContainText(markers.memo);
  await page.getByRole('tab', { name: 'Note' }).click();
  await page.getByLabel('Note on this narrative').fill(markers.note);
  await press(page, 'Control+k');
  await page.getByPlaceholder('What do you want to do?').fill(markers.palette);
  await press(page, 'Escape');
  await addCoder(page, markers.coder);
  await goTo(page, 'Settings');
  await page.getByLabel('Full name').fill(markers.name);
  await press(page, 'Enter');
  await goTo(page, 'History');
  await page.getByLabel('Find a case by id').fill(markers.history);
  await goTo(page, 'Cases');
  await page.getByLabel('Find a case by id or title').fill(markers.find);
  await press(page, 'Control+l');
  await unlock(page);
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: markers.lead }).click();
  await codeAs(page, markers.coder);
  await codeAs(page, markers.lead);
  await openCase(page, markers.caseId);
  await expect(segments(page).first()).toContainText(markers.memo);
}

/** Backs up what a person would carry away: a sealed copy, in the folder of copies. */
async function saveBackup(host: Host): Promise<void> {
  await goTo(host.page, 'Backups');
  const bytes = await host.saveFile(() => host.page.getByRole('button', { name: 'Save a backup' }).click());
  mkdirSync(path.join(folder, 'copies'));
  writeFileSync(path.join(folder, 'copies', 'saved.outcomes'), bytes);
  await openCase(host.page, markers.caseId);
}

test('after a day of work no word of it lies in the profile or in a backup, but for the label that was chosen to be shown', async ({
  baseURL,
}) => {
  const profile = path.join(folder, 'profile');
  const browser = await openProfile(profile, baseURL ?? '');
  await workWithMarkers(browserHost(browser.page));
  await saveBackup(browserHost(browser.page));
  expect(filesWith(sought, profile)).toEqual([]);
  await browser.close();
  expect(filesWith(sought, profile)).toEqual([]);
  expect(filesWith(sought, path.join(folder, 'copies'))).toEqual([]);
  // The search is shown to work by what may be found.
  expect(filesWith([label], profile)).not.toEqual([]);
});

test('Chromium + Electron double: nor in its folder or its backups', async () => {
  const userData = path.join(folder, 'profile');
  const app = await launchApp({ userData });
  await workWithMarkers(doubleHost(app, folder));
  await goTo(app.window, 'Backups');
  await app.window.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.window.getByText(/^Backed up at .*, and read back/)).toBeVisible();
  await app.close();
  expect(filesWith(sought, userData)).toEqual([]);
  expect(filesWith([label], userData)).not.toEqual([]);
});

async function changePassphrase(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Change the passphrase…' }).click();
  await page.getByLabel('Passphrase now').fill(passphrase);
  await page.getByLabel('New passphrase').fill('another set of plain words');
  await page.getByLabel('Passphrase again').fill('another set of plain words');
  await press(page, 'Enter');
  await expect(page.getByText(/The passphrase was changed/)).toBeInViewport();
}

test('the keys of an old passphrase are gone from the disk once it is changed, and all keys once the project is deleted', async ({
  baseURL,
}) => {
  const profile = path.join(folder, 'profile');
  const { page, close } = await openProfile(profile, baseURL ?? '');
  await createProject(page, label, markers.lead);
  const old = await keysOnDisk(page);
  expect(filesWith(old, profile)).toHaveLength(Object.keys(old).length);
  await changePassphrase(page);
  const now = await keysOnDisk(page);
  expect(filesWith(now, profile)).toHaveLength(Object.keys(now).length);
  const replaced = Object.entries(old).filter(([place]) => place.includes('passphrase'));
  expect(replaced.length).toBeGreaterThan(1);
  expect(filesWith(Object.fromEntries(replaced), profile)).toEqual([]);

  await goTo(page, 'Projects');
  await page.getByRole('button', { name: `More about ‘${label}’` }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByLabel(`Type ‘${label}’ to delete it`).fill(label);
  await press(page, 'Enter');
  await expect(page.getByText('Its keys and everything it held are gone from this computer.')).toBeVisible();
  expect(filesWith({ ...old, ...now }, profile)).toEqual([]);
  await close();
  expect(filesWith({ ...old, ...now }, profile)).toEqual([]);
});

test('what was stored before encryption is readable until it is upgraded, and nowhere at the second start after', async ({
  baseURL,
}) => {
  const profile = path.join(folder, 'profile');
  const plain = ['Her words, kept from before.', 'PILOT-1'];
  // Written in an earlier session: what lies in the browser's files by then is not written anew by itself.
  const before = await openProfile(profile, baseURL ?? '');
  await putOldProject(before.page);
  await before.close();
  const first = await openProfile(profile, baseURL ?? '');
  await expect(first.page.getByRole('button', { name: /^From before/ })).toBeVisible();
  expect(filesWith(plain, profile).length).toBeGreaterThan(1);
  await first.page.getByRole('button', { name: /^From before/ }).click();
  await protect(first.page, 'Encrypt and open');
  await keepRecoveryCode(first.page);
  await first.close();
  for (let start = 0; start < 2; start++) {
    const again = await openProfile(profile, baseURL ?? '');
    await expect(again.page.getByRole('button', { name: /^From before/ })).toBeVisible();
    await again.close();
  }
  expect(filesWith(plain, profile)).toEqual([]);
});
