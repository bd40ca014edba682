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
  const screen = await screenOfLead(page, 'Agreement');
  return painted(page, () => screen.click(), figuresShown);
}

const queueShown = `document.querySelectorAll('ol[aria-label="Items"] > li').length > 5 && ${narrativeShown}`;
const itemShown = 'document.querySelector("aside[aria-label=Ruling] footer")?.textContent.startsWith(value + " of ")';

/**
 * The desk of reconciliation: from pressing Reconcile to the queue and the first passage, the moment the project stands and, so
 * many `times`, after a look at the cases; the longest that the window stood still in these; how many disagreements there are; and
 * how long it takes from a key to the next item.
 */
export async function showDesk(page, folder, bytes, { times, items }) {
  await openAsProject(page, folder, bytes);
  const first = await screenOfLead(page, 'Reconcile');
  const atOnce = await painted(page, () => first.click(), queueShown);
  const opened = [];
  const stood = [];
  for (let run = 0; run < times; run++) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Cases' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Open', exact: true }).first().click();
    const screen = await screenOfLead(page, 'Reconcile');
    await page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1).waitFor();
    await page.waitForTimeout(glance);
    const watch = await page.evaluateHandle(watchTasks);
    opened.push(await painted(page, () => screen.click(), queueShown));
    stood.push(await page.evaluate((tasks) => tasks.longest(), watch));
  }
  const stepped = [];
  for (let item = 2; item <= items + 1; item++)
    stepped.push(await painted(page, () => page.keyboard.press('j'), itemShown, String(item)));
  const size = await page.locator('ol[aria-label="Items"] > li').first().getAttribute('aria-setsize');
  return { atOnce, opened, stood, stepped, disagreements: Number(size) };
}

/** Milliseconds that somebody takes, at the least, to see what they opened and to press the next thing. */
const glance = 2_000;

/** In the page: the longest task since, in milliseconds; Chromium tells only of those that take longer than 50. */
function watchTasks() {
  let longest = 0;
  const take = (list) => {
    for (const { duration } of list) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((seen) => take(seen.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    longest() {
      take(observer.takeRecords());
      return longest;
    },
  };
}

/** The button of a screen, once somebody has said that they are the first of the coders. */
async function screenOfLead(page, name) {
  await page.getByRole('dialog', { name: 'Who is coding?' }).getByRole('button').first().click();
  const screen = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name });
  await screen.waitFor();
  return screen;
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
