import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { agreementScenes } from './bench/agreement.mjs';
import { printFigures, spread } from './bench/measures.mjs';
import { mergeReturns } from './bench/merge.mjs';
import {
  codeSentences,
  exportFiles,
  firstCodingPaint,
  importFile,
  openCopy,
  showAgreement,
  showDesk,
} from './bench/scenes.mjs';
import { ensureBuilt } from './build.mjs';
import { getBrowser } from './find-browser.mjs';
import { root } from './places.mjs';
import { quietSwitches, sandboxSwitches } from './quiet-browser.mjs';
import { serve } from './serve.mjs';

/**
 * `npm run bench`: the times that a person waits for, in real Chromium on the built page; and those of the figures of
 * agreement alone, in Node.
 */
const { browser: executablePath, missing } = getBrowser();
if (executablePath === undefined) {
  console.error(missing);
  process.exit(1);
}
await ensureBuilt();
const { module: data } = await runnerImport(path.join(root, 'tests/support/bench/bench-data.ts'), {
  configFile: false,
});
const folder = mkdtempSync(path.join(os.tmpdir(), 'outcome-coder-bench-'));
const server = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: [...quietSwitches, ...sandboxSwitches()] });
try {
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
  await page.goto('/');
  const csv = data.benchCsv(2_000);
  const imported = [await importFile(page, folder, csv)];
  const firstPaints = [];
  for (let run = 0; run < 5; run++) firstPaints.push(await firstCodingPaint(page));
  const exported = [];
  for (let run = 0; run < 3; run++) exported.push(await exportFiles(page));
  await page.getByRole('button', { name: 'Projects' }).click();
  await openCopy(page, folder, await data.benchCopy(1_000));
  const coded = await codeSentences(page, 1_000, 40);
  await page.getByRole('button', { name: 'Projects' }).click();
  const agreed = [await showAgreement(page, folder, await data.benchStudy(2_000))];
  await page.getByRole('button', { name: 'Projects' }).click();
  const desk = await showDesk(page, folder, await data.benchStudy(3_000), { times: 5, items: 40 });
  const merging = await mergeReturns(browser);
  printFigures('Chromium', {
    'first coding screen painted, 2,000 narratives': spread(firstPaints),
    'one code painted and saved, 1,000 codings present': spread(coded),
    'import of 2,000 narratives': spread(imported),
    'export of 2,000 narratives': spread(exported),
    'agreement of 3 coders × 2,000 narratives on the screen': spread(agreed),
    [`desk on ${desk.disagreements.toLocaleString('en-GB')} disagreements opened, after a glance`]: spread(desk.opened),
    'the longest that the window stood still meanwhile, from 50 ms on': spread(desk.stood),
    'the same desk opened the moment the project stands': spread([desk.atOnce]),
    'next item on the desk': spread(desk.stepped),
    'five returns of 2,000 cases and 20,000 codings each, planned and merged': spread([
      merging.planned + merging.merged,
    ]),
    'unsealing and checking these': spread([merging.unsealed]),
    'the longest that the window stood still while they were merged': spread([merging.longestTask]),
  });
  const scenes = Object.entries(await agreementScenes(folder));
  const figures = scenes.map(([name, { durations, megabytes }]) => [name, { ...spread(durations), megabytes }]);
  printFigures('Node', Object.fromEntries(figures));
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
