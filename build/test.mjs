import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { browserVariable, getBrowser } from './find-browser.mjs';
import { root } from './places.mjs';
import { plainMessage } from './plain-message.mjs';
import { isGood, playwrightFigures, vitestFigures } from './test-figures.mjs';

/** `npm test`: a browser, a build, vitest, Playwright; the last line sums up both. */
const reports = path.join(root, 'test-results', 'reports');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const { browser, missing } = getBrowser();
if (browser === undefined) {
  console.error(missing);
  process.exit(1);
}
try {
  await ensureBuilt();
} catch (error) {
  console.error(`The build failed: ${plainMessage(error)}`);
  process.exit(1);
}
rmSync(path.join(root, 'test-results'), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const runs = [
  run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`], () =>
    vitestFigures(readReport(vitestReport)),
  ),
  run(
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json', `--output=${path.join('test-results', 'traces')}`],
    () => playwrightFigures(readReport(playwrightReport)),
  ),
];
const passed = runs.reduce((sum, figures) => sum + figures.passed, 0);
const failed = runs.reduce((sum, figures) => sum + figures.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(isGood({ passed, failed }) ? 0 : 1);

/** A runner that died, or that failed without naming a test, counts as one failure. */
function run(program, parameters, figures) {
  const env = { ...process.env, [browserVariable]: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const command = [path.join(root, 'node_modules', program), ...parameters];
  const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    const read = figures();
    return status === 0 || read.failed > 0 ? read : { ...read, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
