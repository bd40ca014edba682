import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { addCoder, codeAs, codeByKeys, createProject, expectSegments, goTo, openCase } from '../support/story/desk.ts';
import { browserHost, type Host } from '../support/story/host.ts';
import { coderNames, importNarratives } from '../support/story/story.ts';
import { narratives, type OutcomeId, storyCsv } from '../support/story/story-data.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-history-'));
  writeFileSync(path.join(folder, 'summaries.csv'), storyCsv());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, second] = narratives;

test('two coders at work see the project’s changes and their own, and take out the same', async ({ page }) => {
  const host = await begun(page);
  await code(page, first, ['safety', 'voice']);
  await addCoder(page, coderNames.B);
  await codeAs(page, coderNames.B);
  await code(page, second, ['rights']);

  await goTo(page, 'History');
  // Created, imported, coder added, and B's one coding: what A did on a narrative that is still closed does not count.
  await expect(page.getByText('4 changes', { exact: true })).toBeVisible();
  await expect(changes(page)).toContainText([
    /Coded Rights at .*Ben Osei.*Case C-02/,
    /Added Ben Osei as a coder.*Asha Reed/,
    /Imported 12 narratives, added 12 cases.*Asha Reed/,
    /Created the project.*Asha Reed/,
  ]);
  await expect(page.getByRole('grid')).not.toContainText(/Safety|Voice|C-01/);
  expect((await journal(host)).map((row) => [row.change_no, row.act, row.coder, row.case_id, row.code_after])).toEqual([
    ['1', 'create_project', 'Asha Reed', '', ''],
    ['2', 'import_narratives', 'Asha Reed', '', ''],
    ['3', 'add_coder', 'Asha Reed', '', ''],
    ['4', 'add_code', 'Ben Osei', 'C-02', 'rights'],
  ]);

  await codeAs(page, coderNames.A);
  await goTo(page, 'History');
  // Created, imported, coder added, A's two codings, and that B saved the history.
  await expect(page.getByText('6 changes', { exact: true })).toBeVisible();
  await expect(page.getByRole('grid')).not.toContainText('Rights');
  await page.getByLabel('Find a case by id').fill('c-01');
  await expect(page.getByText('3 of 6 changes')).toBeVisible();
  await expect(changes(page)).toContainText([/Coded Voice/, /Coded Safety/, /Imported 12 narratives/]);
  await changes(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectSegments(page, 2);
});

test('the lead reverts a change of settings, and reads what changed since where that no longer fits', async ({
  page,
}) => {
  const host = await begun(page);
  await rename(page, 'First name');
  await goTo(page, 'History');
  await revert(page, /Renamed the project from ‘Story’ to ‘First name’/);
  await expect(changes(page).first()).toContainText('Took back: renamed the project from ‘Story’ to ‘First name’');
  await expect(changes(page).nth(1)).toContainText('Taken back');
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Project label')).toHaveValue('Story');

  await rename(page, 'Second name');
  await rename(page, 'Third name');
  await goTo(page, 'History');
  await revert(page, /from ‘Story’ to ‘Second name’/);
  await expect(page.getByRole('alert')).toContainText('cannot be reverted');
  await expect(page.getByRole('list', { name: 'Changed since' })).toContainText(
    'Renamed the project from ‘Second name’ to ‘Third name’, Asha Reed',
  );
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Project label')).toHaveValue('Third name');

  await goTo(page, 'History');
  await revert(page, /Imported 12 narratives/, 'Go to backups');
  await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible();
  await goTo(page, 'History');
  const rows = await journal(host);
  expect(rows.slice(2).map((row) => [row.act_label, row.takes_back_no, row.field_before, row.field_after])).toEqual([
    ['project settings changed', '', 'Story', 'First name'],
    ['project settings changed', '3', 'First name', 'Story'],
    ['project settings changed', '', 'Story', 'Second name'],
    ['project settings changed', '', 'Second name', 'Third name'],
  ]);
});

/** A project of twelve narratives, led by A. */
async function begun(page: Page): Promise<Host> {
  const host = browserHost(page);
  await page.goto('/');
  await createProject(page, 'Story', coderNames.A);
  await importNarratives(host, path.join(folder, 'summaries.csv'));
  return host;
}

async function code(page: Page, narrative: (typeof narratives)[number] | undefined, found: readonly OutcomeId[]) {
  if (!narrative) throw new Error('The story has no such narrative');
  await openCase(page, narrative.caseId);
  for (const [place, outcome] of found.entries()) {
    await codeByKeys(page, narrative, outcome);
    await expectSegments(page, place + 1);
  }
}

/** The lines of the list that are changes, not days. */
function changes(page: Page) {
  return page.getByRole('grid', { name: 'Changes, newest first' }).locator('[role=row][aria-selected]');
}

async function rename(page: Page, label: string): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByLabel('Project label').fill(label);
  await page.getByLabel('Project label').press('Enter');
  await expect(page.getByRole('button', { name: 'Rename', exact: true })).toBeHidden();
}

async function revert(page: Page, change: RegExp, button = 'Revert this change'): Promise<void> {
  await changes(page).filter({ hasText: change }).last().click();
  await page.getByRole('region', { name: 'The change in full' }).getByRole('button', { name: button }).click();
}

/** What 'Save as CSV' gives, read by a parser that is not ours. */
async function journal(host: Host): Promise<Readonly<Record<string, string>>[]> {
  const bytes = await host.saveFile(() => host.page.getByRole('button', { name: 'Save as CSV' }).click());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(Buffer.from(bytes), { bom: true, columns: true, relax_column_count: false });
}
