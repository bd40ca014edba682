import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { killTimes } from '../support/durability/kills.ts';
import { servePage } from '../support/durability/serve-page.ts';

/** How often the browser is killed; set `KILLS` for a long run. */
const kills = Number(process.env.KILLS ?? 14);

test(`nothing acknowledged is lost and nothing is half done when the browser is killed, ${kills} times over`, async () => {
  test.setTimeout(60_000 + kills * 20_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'outcome-coder-durability-'));
  const server = await servePage();
  try {
    const distribution = await killTimes(kills, profile, server);
    for (const [kind, phases] of distribution) {
      const found = [...phases].map(([phase, times]) => `${phase} ${times}`).join(', ');
      console.log(`Killed during ${kind}: ${found}`);
    }
    if (kills >= 100) {
      for (const phase of ['half written', 'in its place, remains left'] as const) {
        expect(distribution.get('upgrade')?.get(phase), `upgrades cut while ${phase}`).toBeGreaterThan(0);
        const rewrites = (['restore', 'withdrawal'] as const).map((kind) => distribution.get(kind)?.get(phase) ?? 0);
        expect(Math.max(...rewrites), `rewrites cut while ${phase}`).toBeGreaterThan(0);
      }
    }
  } finally {
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

test('a second window is refused while the first has the project', async ({ browser }) => {
  const server = await servePage();
  const context = await browser.newContext();
  try {
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const page of [first, second]) {
      await page.exposeFunction('tell', () => {});
      await page.goto(server.address);
    }
    await first.evaluate(() => window.durability.begin());
    const changes = await first.evaluate(() => window.durability.hold());
    await expect(second.evaluate(() => window.durability.hold())).rejects.toThrow('open_elsewhere');
    await first.close();
    expect(await second.evaluate(() => window.durability.hold())).toBe(changes);
  } finally {
    await context.close();
    server.close();
  }
});
