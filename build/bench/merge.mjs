import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../places.mjs';

/**
 * How long it takes, in milliseconds, to merge five return packs of 2,000 cases and 20,000 codings each, with their journals,
 * and how long unsealing them: on the storage of this browser, in a page of its own.
 */
export async function mergeReturns(browser) {
  const { module } = await runnerImport(path.join(root, 'tests/support/durability/serve-page.ts'), {
    configFile: false,
  });
  const server = await module.servePage(path.join(root, 'tests/support/bench/merge-bench.ts'));
  const page = await browser.newPage();
  try {
    await page.goto(server.address);
    await page.waitForFunction(() => 'mergeReturns' in window);
    return await page.evaluate(() => window.mergeReturns(5, 2_000, 10));
  } finally {
    await page.close();
    server.close();
  }
}
