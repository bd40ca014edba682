import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { timed } from './measures.mjs';

/** How long the page takes from a press of a key or button until what it asked for is painted, in the page's own clock. */
async function painted(page, press, isThere, parameter) {
  const handle = await page.evaluateHandle(
    ({ test, value }) => {
      const check = new Function('value', `return ${test}`);
      const begun = { at: 0 };
      const start = (event) => {
        begun.at ||= event.timeStamp;
      };
      addEventListener('keydown', start, { capture: true, once: true });
      addEventListener('pointerdown', start, { capture: true, once: true });
      return {
        done: new Promise((resolve) => {
          const look = () => {
            if (begun.at && check(value)) requestAnimationFrame((now) => resolve(now - begun.at));
            else requestAnimationFrame(look);
          };
          look();
        }),
      };
    },
    { test: isThere, value: parameter },
  );
  await press();
  return page.evaluate((watch) => watch.done, handle);
}

const narrativeShown = 'document.querySelector("[role=textbox][aria-readonly=true]")?.textContent.length > 0';
const segmentsShown = 'document.querySelector("[role=tab]")?.textContent === "Segments " + value';

/** First coding screen: a fresh page, a project of 2,000 narratives, from pressing a case to its painted text. */
export async function firstCodingPaint(page) {
  await page.reload();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Cases' }).click();
  const row = page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1);
  await row.waitFor();
  return painted(page, () => row.click(), narrativeShown);
}

/** The two pages before every new project, without a passphrase; then the project opens. */
async function protect(page, submit) {
  await page.getByLabel('Without a passphrase').check();
  await page.getByRole('button', { name: submit }).click();
  await page.getByLabel('I have written it down or printed it').check();
  await page.getByRole('button', { name: 'Open the project' }).click();
}

/** Imports a CSV into a new project: reading, checking and storing, without the time a person needs between. */
export async function importFile(page, folder, csv) {
  const file = path.join(folder, 'bench.csv');
  writeFileSync(file, csv);
  await page.getByRole('button', { name: /^New project/ }).click();
  await page.getByLabel('Project label').fill('Imported');
  await page.getByLabel('Your name').fill('Bench');
  await page.getByRole('button', { name: 'Next: protect it' }).click();
  await protect(page, 'Create project');
  await page.getByRole('button', { name: 'Import' }).first().click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  const check = page.getByRole('button', { name: 'Check the rows' });
  const take = page.getByRole('button', { name: /^Import [\d,]+ narratives/ });
  const read = await timed(async () => {
    await chooser.setFiles(file);
    await check.waitFor();
  });
  const checked = await timed(async () => {
    await check.click();
    await take.waitFor();
  });
  const stored = await timed(async () => {
    await take.click();
    await page.getByText('narratives came in').waitFor();
  });
  rmSync(file);
  return read + checked + stored;
}

/** Exports all tables of the open project, from the press to the finished file. */
export async function exportFiles(page) {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Export' }).click();
  return timed(async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a zip file' }).click(),
    ]);
    await download.path();
  });
}

const figuresShown =
  'document.querySelector("[role=tabpanel] [aria-busy=false] table[aria-label=Figures] tbody td") !== null';

/** From pressing Agreement to the figures of a study that several coders have finished. */
export async function showAgreement(page, folder, bytes) {
  await openAsProject(page, folder, bytes);
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button').first().click();
  const screen = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Agreement' });
  await screen.waitFor();
  return painted(page, () => screen.click(), figuresShown);
}

const queueShown = `document.querySelectorAll('ol[aria-label="Items"] > li').length > 5 && ${narrativeShown}`;
const itemShown = 'document.querySelector("aside[aria-label=Ruling] footer")?.textContent.startsWith(value + " of ")';

/**
 * The desk of reconciliation, in the study of `showAgreement`: from pressing Reconcile to the queue and the first passage, and
 * then from a key to the next item, so many times.
 */
export async function showDesk(page, times) {
  const screen = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Reconcile' });
  const opened = await painted(page, () => screen.click(), queueShown);
  const stepped = [];
  for (let item = 2; item <= times + 1; item++)
    stepped.push(await painted(page, () => page.keyboard.press('j'), itemShown, String(item)));
  return { opened, stepped };
}

/** Opens a copy of a project and its only narrative. */
export async function openCopy(page, folder, bytes) {
  await openAsProject(page, folder, bytes);
  await page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1).click();
  await page.waitForFunction(narrativeShown);
}

async function openAsProject(page, folder, bytes) {
  const file = path.join(folder, 'bench.outcomes');
  writeFileSync(file, bytes);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Open a copy/ }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByRole('button', { name: /^Open as a project/ }).click();
  await protect(page, 'Make the project');
}

/** Codes one sentence after the other by keys; each from the key to the painted coding. */
export async function codeSentences(page, before, times) {
  const durations = [];
  for (let done = 1; done <= times; done++) {
    await page.keyboard.press('Alt+ArrowRight');
    durations.push(await painted(page, () => page.keyboard.press('2'), segmentsShown, before + done));
  }
  return durations;
}
