import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import type { PackKey } from '../../renderer/domain/coding/pack-record.ts';
import { makePackKey } from '../../renderer/domain/exchange/pack/pack-key.ts';
import { readPack } from '../../renderer/domain/exchange/pack/read-pack.ts';
import { asha, bea, cem, leadStudy, morning, packFor } from '../support/packs/lead-study.ts';
import { codeByKeys, expectSegments, goTo, keepRecoveryCode, openCase, textOf, unlock } from '../support/story/desk.ts';
import { browserHost, type Host } from '../support/story/host.ts';
import { beginWithPack, packFile, showPack, typePackPassphrase } from '../support/story/packs-desk.ts';
import { narratives } from '../support/story/story-data.ts';

let folder: string;
let key: PackKey;
let study: Dataset;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-packs-'));
  key = await makePackKey(morning);
  study = leadStudy(3, key);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = narratives[0];
if (!first) throw new Error('The story has no narrative');

async function returned(host: Host) {
  const bytes = await host.saveFile(() => host.page.getByRole('button', { name: 'Make a return pack…' }).click());
  await expect(host.page.getByText(/^Saved as Closure-study_return_BO_/)).toBeVisible();
  const read = await readPack(bytes, { kind: 'return', identities: [key.identity] });
  if ('problem' in read) throw new Error(read.problem.code);
  if (read.pack.kind !== 'return') throw new Error('Not a return');
  return read.pack;
}

test('a coder opens their pack, codes by keys and returns the work, without a name typed anywhere', async ({
  page,
}) => {
  const pack = await packFile(folder, 'pack.age', packFor(study, bea));
  const host = browserHost(page);
  await page.goto('/');
  await host.chooseFile(pack, () => page.getByRole('button', { name: /^Open a coding pack/ }).click());
  await typePackPassphrase(page, 'not the passphrase');
  await expect(page.getByText('The passphrase does not open this pack.')).toBeVisible();
  await typePackPassphrase(page);
  await expect(page.getByText('A coding pack for Bea Osei (BO)')).toBeVisible();
  await expect(page.getByText('From Asha Reed (AR), who leads the study.')).toBeVisible();
  await expect(page.getByText('3 narratives of 3 cases to code')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await beginWithPack(host, pack, bea.name);
  await keepRecoveryCode(page);
  await expect(page.getByRole('contentinfo')).toContainText('Coding as Bea Osei');
  await expect(page.getByRole('button', { name: /Choose who is coding/ })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Import' })).toBeHidden();
  const rail = page.getByRole('navigation', { name: 'Screens' });
  await expect(rail.getByRole('button', { name: 'Reconcile' })).toBeHidden();
  await expect(rail.getByRole('button', { name: 'Agreement' })).toBeHidden();

  await page.getByRole('button', { name: 'Start coding' }).click();
  await codeByKeys(page, first, 'safety');
  await expectSegments(page, 1);
  await page.keyboard.press('Control+Enter');
  await expect(textOf(page, 'C-02')).toBeVisible();
  await goTo(page, 'Team');
  await expect(page.getByText('A return pack made now carries your coding of 1 narrative')).toBeVisible();
  await expect(page.getByText('2 narratives of yours are not finished.')).toBeVisible();
  const work = await returned(host);
  expect(work).toMatchObject({ packId: `pack-BO-${morning}`, projectId: study.project.id, coder: bea });
  expect(work.sheets.map(({ state, codings }) => [state, codings.map(({ codeId }) => codeId)])).toEqual([
    ['finished', ['safety']],
  ]);
  expect(work.base).toBeUndefined();
  await expect(page.getByRole('table', { name: 'Packs so far' }).getByText('Return pack made')).toBeVisible();

  await page.getByRole('button', { name: /The lead has lost their project/ }).click();
  await page.getByLabel('New key of the lead').fill('age1not-a-key');
  await expect(page.getByText('This is not a whole key.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a return pack…' })).toBeDisabled();
  key = await makePackKey(morning);
  await page.getByLabel('New key of the lead').fill(key.recipient);
  await page.getByLabel('With the texts, so that the lead can begin the project anew').check();
  const whole = await returned(host);
  expect(whole.base?.narratives.map(({ text }) => text)).toEqual(study.narratives.map(({ text }) => text));
});

test('a newer pack brings cases and takes a withdrawn one away, and leaves all that was coded', async ({ page }) => {
  const host = browserHost(page);
  await page.goto('/');
  await beginWithPack(host, await packFile(folder, 'first.age', packFor(study, bea)), bea.name);
  await keepRecoveryCode(page);
  await openCase(page, first.caseId);
  await codeByKeys(page, first, 'voice');
  await expectSegments(page, 1);
  const newer = await packFile(folder, 'newer.age', packFor(withdrawnAndMore(), bea, morning + 1000));
  const foreign = await packFile(folder, 'foreign.age', packFor(study, cem, morning + 2000));
  writeFileSync(path.join(folder, 'table.csv'), 'case_id,text\n');

  await goTo(page, 'Team');
  const openNewer = (file: string) =>
    host.chooseFile(file, () => page.getByRole('button', { name: 'Open a newer pack…' }).click());
  await openNewer(path.join(folder, 'table.csv'));
  await expect(page.getByText('‘table.csv’ looks like a table.')).toBeVisible();
  await openNewer(foreign);
  await typePackPassphrase(page);
  await expect(page.getByText('This pack is for Cem Hale (CH), and this project is not theirs.')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await openNewer(newer);
  await typePackPassphrase(page);
  await expect(page.getByText('2 narratives come in, to be coded.')).toBeVisible();
  await expect(page.getByText('1 case withdrawn from the study')).toBeVisible();
  await page.getByRole('button', { name: 'Erase and take the pack in' }).click();
  await expect(page.getByText('‘newer.age’ is taken in')).toBeVisible();
  await expect(page.getByText('4 narratives', { exact: true })).toBeVisible();
  await goTo(page, 'Cases');
  await expect(page.getByText('C-02', { exact: true })).toBeHidden();
  await openCase(page, first.caseId);
  await expectSegments(page, 1);
  await openCase(page, 'C-05');
});

test('a pack for a project that is here leads to unlocking it, and is forgotten with the window', async ({ page }) => {
  const host = browserHost(page);
  await page.goto('/');
  await beginWithPack(host, await packFile(folder, 'first.age', packFor(study, bea)), bea.name);
  await keepRecoveryCode(page);
  await goTo(page, 'Projects');
  const newer = await packFile(folder, 'newer.age', packFor(leadStudy(5, key), bea, morning + 1000));
  await openHere(host, newer);
  await expect(page.getByText('2 narratives come in, to be coded.')).toBeVisible();
  await page.reload();
  await unlock(page);
  await goTo(page, 'Team');
  await expect(page.getByText('Given to you', { exact: true })).toBeVisible();
  await expect(page.getByText('3 narratives', { exact: true })).toBeVisible();
  await goTo(page, 'Projects');
  await openHere(host, newer);
  await page.getByRole('button', { name: 'Take the pack in' }).click();
  await expect(page.getByText('5 narratives', { exact: true })).toBeVisible();
});

async function openHere(host: Host, file: string): Promise<void> {
  await showPack(host, file);
  await expect(host.page.getByText('This project is on this computer already.')).toBeVisible();
  await host.page.getByRole('button', { name: 'Unlock ‘Closure study’' }).click();
  await unlock(host.page);
  await expect(host.page.getByRole('heading', { name: 'What this pack changes' })).toBeVisible();
}

/** The lead's project with five cases, of which the second was withdrawn. */
function withdrawnAndMore(): Dataset {
  const more = leadStudy(5, key);
  const gone = more.narratives.find(({ caseId }) => caseId === 'C-02');
  if (!gone) throw new Error('There is no second case');
  const caseHash = createHash('sha256').update(`${more.project.id}\nC-02`).digest('hex');
  return {
    ...more,
    cases: more.cases.filter(({ id }) => id !== 'C-02'),
    narratives: more.narratives.filter(({ id }) => id !== gone.id),
    assignments: more.assignments.filter(({ narrativeId }) => narrativeId !== gone.id),
    withdrawals: [{ caseHash, narrativeIds: [gone.id], by: asha.id, at: morning }],
  };
}
