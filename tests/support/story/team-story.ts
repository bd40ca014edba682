import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { addCoder, codeByKeys, createProject, goTo, keepRecoveryCode, protect } from './desk.ts';
import { exportedRows } from './exported.ts';
import { browserHost, type Host } from './host.ts';
import { beginWithPack } from './packs-desk.ts';
import { codeAll, coderNames, importNarratives } from './story.ts';

/** Who leads the team's story, and does not code. */
export const leadName = 'Lena Moss';

/** A coding pack as it was handed out: a file and, by another way, its passphrase. */
export interface HandedPack {
  readonly file: string;
  readonly passphrase: string;
}

/** A profile of its own, as on a computer of its own, at the first screen. What its page throws or is refused goes into `faults`. */
export async function freshProfile(browser: Browser, baseURL: string, faults: string[]): Promise<Host> {
  const context = await browser.newContext({ baseURL, acceptDownloads: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith('blob:')) faults.push(request.url());
  });
  await page.goto('/');
  return browserHost(page);
}

/** The lead begins the study, brings in the narratives and adds both coders. */
export async function beginStudy(lead: Host, csvFile: string): Promise<void> {
  const { page } = lead;
  await createProject(page, 'Team study', leadName);
  await importNarratives(lead, csvFile);
  await addCoder(page, coderNames.A);
  await addCoder(page, coderNames.B);
}

/** Both coders get every case, in one round that is drawn. */
export async function drawForBoth({ page }: Host): Promise<void> {
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Assignment' }).click();
  await page.getByRole('button', { name: 'Draw a first round' }).click();
  await page.getByText('The main coding', { exact: true }).click();
  await page.getByLabel('Every case is coded by several coders').check();
  await page.getByRole('button', { name: 'Begin the round' }).click();
  await expect(page.getByRole('button', { name: 'Begin the round' })).toBeHidden();
}

/** The lead makes everybody's pack; answers with them by the coder's name. */
export async function handOut({ page, saveFiles }: Host, folder: string): Promise<ReadonlyMap<string, HandedPack>> {
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Packs' }).click();
  await page.getByRole('button', { name: 'Make packs for everyone…' }).click();
  const files = await saveFiles(() => page.getByRole('button', { name: 'Make 2 packs' }).click());
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  const rows = page.getByRole('table', { name: 'Packs to hand out' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  const handed = new Map<string, HandedPack>();
  for (const row of (await rows.all()).slice(1)) {
    const [coder = '', file = ''] = await row.getByRole('cell').allTextContents();
    handed.set(coder, { file: path.join(folder, file), passphrase: await row.locator('code').innerText() });
  }
  await page.getByRole('button', { name: 'Noted: close the list' }).click();
  return handed;
}

/** A coder opens their pack, codes all of it by keys, finishes, and returns it; answers with where the return lies. */
export async function codeAndReturn(coder: Host, who: 'A' | 'B', handed: HandedPack, folder: string): Promise<string> {
  const { page } = coder;
  await beginWithPack(coder, handed.file, coderNames[who], handed.passphrase);
  await keepRecoveryCode(page);
  await expect(page.getByRole('contentinfo')).toContainText(`Coding as ${coderNames[who]}`);
  await page.getByRole('button', { name: 'Start coding' }).click();
  await codeAll(page, who, codeByKeys);
  await goTo(page, 'Team');
  await expect(page.getByText('Every narrative that you were given is finished.')).toBeVisible();
  const bytes = await coder.saveFile(() => page.getByRole('button', { name: 'Make a return pack…' }).click());
  await expect(page.getByText('Everything that you were given is finished.')).toBeVisible();
  const file = path.join(folder, `return of ${who}.age`);
  writeFileSync(file, bytes);
  return file;
}

/** The lead takes one return in, after its dry run; `count` sheets are new. */
export async function takeReturnIn({ page, chooseFile }: Host, file: string, count: number): Promise<void> {
  await goTo(page, 'Team');
  await page.getByRole('tab', { name: 'Packs' }).click();
  await chooseFile(file, () => page.getByRole('button', { name: 'Take in a return…' }).click());
  await expect(page.getByRole('list', { name: 'What it holds' })).toContainText(`${count} sheets new`);
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText(`was taken in: ${count} sheets`)).toBeVisible();
}

/** The lead's project as it stands, in a second profile: the same project, to be gone on with in another way. */
export async function secondLead(lead: Host, other: Host, folder: string): Promise<void> {
  const { page } = lead;
  await goTo(page, 'Export');
  await page.getByLabel('Everything, to move or keep the project').check();
  await page.getByLabel('Reason').fill('The same returns are to come in another order.');
  const copy = path.join(folder, 'lead.outcomes');
  writeFileSync(copy, await lead.saveFile(() => page.getByRole('button', { name: 'Save a copy…' }).click()));
  await openAsLead(other, copy);
}

async function openAsLead(other: Host, copy: string): Promise<void> {
  const { page } = other;
  await other.chooseFile(copy, () => page.getByRole('button', { name: /^Open a copy/ }).click());
  await page.getByLabel('Passphrase', { exact: true }).fill('four unrelated words here');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Open as a project' }).click();
  await page
    .getByLabel(/^With another passphrase|^With a passphrase/)
    .first()
    .check();
  await protect(page, 'Make the project');
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Open the project' }).click();
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button', { name: leadName }).click();
}

/** What a lead exports, by file, its rows in an order of their own: two projects that hold the same give the same. */
export async function exportedOf(lead: Host): Promise<Record<string, readonly string[]>> {
  await goTo(lead.page, 'Export');
  const files = await lead.saveFiles(() => lead.page.getByRole('button', { name: 'Save as a zip file' }).click());
  const tables = [...files].filter(([name]) => name.endsWith('.csv'));
  return Object.fromEntries(
    tables.map(([name, bytes]) => [name, new TextDecoder().decode(bytes).split('\r\n').toSorted()]),
  );
}

/** How often the journal of the lead's project tells of each kind of act; its own and those that came with returns. */
export async function journalOf(lead: Host): Promise<ReadonlyMap<string, number>> {
  await goTo(lead.page, 'Export');
  await lead.page.getByRole('checkbox', { name: /^History/ }).check();
  const files = await lead.saveFiles(() => lead.page.getByRole('button', { name: 'Save as a zip file' }).click());
  const counts = new Map<string, number>();
  for (const { act = '' } of exportedRows(files, 'journal')) counts.set(act, (counts.get(act) ?? 0) + 1);
  return counts;
}
