import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeCopy } from '../../renderer/domain/exchange/copy/write-copy.ts';
import type { CodingPack } from '../../renderer/domain/exchange/pack/pack.ts';
import { makePackKey } from '../../renderer/domain/exchange/pack/pack-key.ts';
import { readPack } from '../../renderer/domain/exchange/pack/read-pack.ts';
import type { RunningApp } from '../support/electron-on-chromium/launch-app.ts';
import { test } from '../support/electron-on-chromium/shell-test.ts';
import { leadStudy, morning } from '../support/packs/lead-study.ts';
import { returnOf, sealedReturn, workedOn } from '../support/packs/returned-work.ts';
import { goTo, protect } from '../support/story/desk.ts';
import { doubleHost } from '../support/story/host.ts';

/** The lead's project of three narratives for two coders, without a key and without packs, on the page of its packs. */
async function begin(app: RunningApp, folder: string): Promise<Page> {
  const { window: page } = app;
  const file = path.join(folder, 'study.outcomes');
  const study = { ...leadStudy(3, await makePackKey(morning)), packKeys: [] };
  writeFileSync(file, await writeCopy(study, { savedAt: 1, appVersion: 'test' }));
  await doubleHost(app, folder).chooseFile(file, () => page.getByRole('button', { name: /^Open a copy/ }).click());
  await page.getByRole('button', { name: 'Open as a project' }).click();
  await protect(page, 'Make the project');
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Open the project' }).click();
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: 'Asha Reed' }).click();
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Packs' }).click();
  return page;
}

/** Chooses a folder for the team and makes everyone's pack into it; answers with the packs by initials, opened. */
async function handOut(app: RunningApp, page: Page, team: string): Promise<ReadonlyMap<string, CodingPack>> {
  mkdirSync(team);
  app.dialogs.push(team);
  await page.getByRole('button', { name: 'Choose…', exact: true }).click();
  await expect(page.getByText(path.join(path.basename(path.dirname(team)), 'team'))).toBeVisible();
  await page.getByRole('button', { name: 'Make packs for everyone…' }).click();
  await page.getByRole('button', { name: 'Make 2 packs' }).click();
  const handed = page.getByRole('table', { name: 'Packs to hand out' });
  await expect(handed).toBeVisible({ timeout: 120_000 });
  const rows = handed.getByRole('row').filter({ has: page.getByRole('cell') });
  const packs = new Map<string, CodingPack>();
  for (const row of await rows.all()) {
    const file = (await row.getByRole('cell').nth(1).textContent()) ?? '';
    const passphrase = (await row.locator('code').textContent()) ?? '';
    const read = await readPack(new Uint8Array(readFileSync(path.join(team, file))), { kind: 'coding', passphrase });
    if ('problem' in read || read.pack.kind !== 'coding') throw new Error(`${file} does not open`);
    packs.set(read.pack.coder.initials, read.pack);
  }
  await page.getByRole('button', { name: 'Noted: close the list' }).click();
  expect([...packs.keys()].sort()).toEqual(['BO', 'CH']);
  return packs;
}

function packOf(packs: ReadonlyMap<string, CodingPack>, initials: string): CodingPack {
  const pack = packs.get(initials);
  if (!pack) throw new Error(`No pack for ${initials}`);
  return pack;
}

/** A coder's return of their pack, with one code in each narrative. */
async function returnBytes(pack: CodingPack, code = 'safety', copyId = `copy-${pack.coder.initials}`, at = morning) {
  const work = workedOn(pack, { copyId, codeIds: [code], at });
  return sealedReturn(await returnOf(work, `return-${copyId}-${code}`, at), pack.recipient);
}

async function takeIn(app: RunningApp, page: Page, file: string): Promise<void> {
  app.dialogs.push(file);
  await page.getByRole('button', { name: 'Take in a return…' }).click();
}

const counts = (page: Page) => page.getByRole('list', { name: 'What it holds' }).getByRole('listitem');
const byCoder = (page: Page) => page.getByRole('table', { name: 'Packs by coder' });

test.describe('Chromium + Electron double: the lead’s packs', () => {
  // That their order does not matter, the team's story shows, and for any order the tests of merging.
  test('go out to two coders and come back through a folder that the team shares', async ({ folder, launch }) => {
    const app = await launch();
    const page = await begin(app, folder);
    const team = path.join(folder, 'team');
    const packs = await handOut(app, page, team);
    for (const initials of ['CH', 'BO']) {
      const name = `Closure-study_return_${initials}_2026-11-22.age`;
      writeFileSync(path.join(team, name), await returnBytes(packOf(packs, initials)));
      await expect(page.getByText('A return has arrived')).toBeVisible({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Look at it' }).click();
      await expect(counts(page)).toHaveText(['3 cases match', '3 sheets new']);
      await page.getByRole('button', { name: 'Merge' }).click();
      await expect(page.getByText(/^The return of .* was taken in: 3 sheets/)).toBeVisible();
      await expect(page.getByText('A return has arrived')).toBeHidden();
    }
    await expect(byCoder(page).getByRole('row').filter({ hasText: 'Returned' })).toHaveCount(2);
    await expect(page.getByText('Both have returned')).toBeVisible();
    // A file that is not whole yet is left alone, and offered once it is.
    const late = path.join(team, 'late.age');
    const bytes = await returnBytes(packOf(packs, 'BO'), 'voice', 'copy-late');
    writeFileSync(late, bytes.subarray(0, bytes.length - 20));
    await page.getByRole('button', { name: 'Look at it' }).click({ timeout: 60_000 });
    await expect(page.getByText(/‘late\.age’ (ends too soon|was altered)/)).toBeVisible();
    writeFileSync(late, bytes);
    await expect(page.getByText('A return has arrived')).toBeVisible({ timeout: 60_000 });
    expect(readdirSync(team).sort()).toHaveLength(5);
  });

  test('twice is the same as once, a fork waits for a choice, and a wrong file changes nothing', async ({
    folder,
    launch,
  }) => {
    const app = await launch();
    const page = await begin(app, folder);
    const packs = await handOut(app, page, path.join(folder, 'team'));
    const bea = packOf(packs, 'BO');
    const put = (name: string, bytes: Uint8Array) => {
      writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    };
    const first = put('first.age', await returnBytes(bea));
    await takeIn(app, page, first);
    await page.getByRole('button', { name: 'Merge' }).click();
    await expect(page.getByText(/was taken in: 3 sheets/)).toBeVisible();
    await takeIn(app, page, first);
    await expect(counts(page)).toHaveText(['3 cases match', '3 sheets the same']);
    await expect(page.getByText(/^This return was taken in before/)).toBeVisible();
    await page.getByRole('button', { name: 'Back', exact: true }).click();

    const other = put('other.age', await returnBytes(bea, 'voice', 'copy-other', morning + 60_000));
    await takeIn(app, page, other);
    await expect(counts(page)).toHaveText(['3 cases match', '3 sheets changed on both sides']);
    const merge = page.getByRole('button', { name: 'Merge' });
    await expect(merge).toBeDisabled();
    await expect(page.getByText('Voice')).toHaveCount(0);
    await page.getByRole('button', { name: 'All: what is here' }).click();
    await page.getByRole('radiogroup', { name: 'Case C-02' }).getByLabel('In the return').check();
    await merge.click();
    await expect(page.getByText(/was taken in: 3 sheets/)).toBeVisible();

    const foreign = { ...bea, project: { ...bea.project, id: 'project-elsewhere' } };
    const cut = (await returnBytes(bea)).subarray(0, 150);
    const strange = await sealedReturn(
      await returnOf(workedOn(bea, { copyId: 'x', codeIds: [], at: morning }), 'r', morning),
      (await makePackKey(morning)).recipient,
    );
    const wrong: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ['table.csv', new TextEncoder().encode('case_id,text\r\n'), /is not a pack of Outcome Coder/],
      ['foreign.age', await returnBytes(foreign), /‘foreign\.age’ is a return for another project/],
      ['cut.age', cut, /‘cut\.age’ ends too soon/],
      ['strange.age', strange, /‘strange\.age’ was sealed for another key/],
    ];
    for (const [name, bytes, sentence] of wrong) {
      await takeIn(app, page, put(name, bytes));
      await expect(page.getByRole('alert')).toContainText(sentence);
      await page.getByRole('button', { name: 'Close this message' }).click();
    }
    await goTo(page, 'History');
    await expect(page.getByText(/return/i).first()).toBeVisible();
  });
});
