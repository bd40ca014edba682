import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Pack } from '../../renderer/domain/exchange/pack/pack.ts';
import { readPack } from '../../renderer/domain/exchange/pack/read-pack.ts';
import { addCoder, codeAs, createProject, keepRecoveryCode } from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';
import { beginWithPack } from '../support/story/packs-desk.ts';
import {
  codeMuch,
  everyScreen,
  everythingSeen,
  finishAll,
  marker,
  withoutIdsAndTimes,
} from '../support/story/seen-by-b.ts';
import { coderNames, importNarratives } from '../support/story/story.ts';
import { storyCsv } from '../support/story/story-data.ts';
import { drawForBoth, type HandedPack, handOut } from '../support/story/team-story.ts';

/** What a project from a pack has nowhere: it holds one coder's work. */
const leadsScreens: readonly string[] = ['Agreement', 'Reconcile'];

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-blind-'));
  writeFileSync(path.join(folder, 'summaries.csv'), storyCsv());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what coder B sees, finds, undoes and takes out is the same whether A coded nothing or much', async ({
  browser,
  baseURL,
}) => {
  const seenBy = async (work: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), acceptDownloads: true });
    const page = await context.newPage();
    await page.goto('/');
    const host = browserHost(page);
    const code = await createProject(page, 'Story', coderNames.A);
    await importNarratives(host, path.join(folder, 'summaries.csv'));
    await page.getByRole('button', { name: 'Start coding' }).click();
    await work(page);
    await finishAll(page);
    await addCoder(page, coderNames.B);
    await codeAs(page, coderNames.B);
    const seen = await everythingSeen(host, code);
    await context.close();
    return seen;
  };
  const afterNothing = await seenBy(async () => {});
  const afterMuch = await seenBy(codeMuch);
  expect(JSON.stringify(afterMuch)).not.toContain(marker);
  for (const [place, seen] of Object.entries(afterMuch)) expect(seen, place).toBe(afterNothing[place]);
  expect(Object.keys(afterMuch)).toEqual(Object.keys(afterNothing));
});

test('what B’s pack holds, and what B’s project shows and gives, is the same whether A coded nothing or much', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const profile = async () => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), acceptDownloads: true });
    const page = await context.newPage();
    await page.goto('/');
    return browserHost(page);
  };
  const seenBy = async (work: (page: Page) => Promise<void>) => {
    const lead = await profile();
    await createProject(lead.page, 'Story', 'Lena Moss');
    await importNarratives(lead, path.join(folder, 'summaries.csv'));
    await addCoder(lead.page, coderNames.A);
    await addCoder(lead.page, coderNames.B);
    await drawForBoth(lead);
    await codeAs(lead.page, coderNames.A);
    await lead.page.getByRole('button', { name: 'Start coding' }).click();
    await work(lead.page);
    await finishAll(lead.page);
    await codeAs(lead.page, 'Lena Moss');
    const handed = (await handOut(lead, folder)).get(coderNames.B);
    if (!handed) throw new Error('There is no pack for B');
    await lead.page.context().close();
    const b = await profile();
    await beginWithPack(b, handed.file, coderNames.B, handed.passphrase);
    const code = await keepRecoveryCode(b.page);
    const screens = everyScreen.filter((screen) => !leadsScreens.includes(screen));
    const pack = withoutIdsAndTimes(JSON.stringify(await opened(handed)));
    const seen: Record<string, string> = { pack, ...(await everythingSeen(b, code, screens)) };
    await b.page.context().close();
    return seen;
  };
  const afterNothing = await seenBy(async () => {});
  const afterMuch = await seenBy(codeMuch);
  expect(JSON.stringify(afterMuch)).not.toContain(marker);
  for (const [place, seen] of Object.entries(afterMuch)) expect(seen, place).toBe(afterNothing[place]);
  expect(Object.keys(afterMuch)).toEqual(Object.keys(afterNothing));
});

async function opened({ file, passphrase }: HandedPack): Promise<Pack> {
  const read = await readPack(new Uint8Array(readFileSync(file)), { kind: 'coding', passphrase });
  if ('problem' in read) throw new Error(read.problem.code);
  return read.pack;
}
