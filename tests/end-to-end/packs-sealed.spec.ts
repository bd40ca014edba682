import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { browserSecurityPolicy } from '../../build/content-security-policy.mjs';
import type { PackAnswer } from '../../renderer/workers/pack.worker.ts';
import { longestTask } from '../support/agreement/longest-task.ts';
import { servePage } from '../support/durability/serve-page.ts';
import { largePacks } from '../support/packs/large-packs.ts';
import type {} from '../support/packs/pack-page.ts';
import { codersPassphrase, leadKey } from '../support/packs/packs.ts';

const coder = { kind: 'coding', passphrase: codersPassphrase } as const;
const forLead = { kind: 'return', recipient: leadKey.recipient } as const;
const lead = { kind: 'return', identities: [leadKey.identity] } as const;

/** What the page was forbidden, as the browser says on its console. */
function refusalsOf(page: Page): string[] {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) refusals.push(message.text());
  });
  return refusals;
}

test('the built worker opens a pack of the standard program and seals one, and is refused nothing', async ({
  page,
}) => {
  const worker = readdirSync('dist/renderer/assets').find((name) => /^pack\.worker-.*\.js$/.test(name));
  const fixture = readFileSync('tests/fixtures/packs/coding-pack.age').toString('base64');
  const refusals = refusalsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await page.goto('/');
  const outcome = await page.evaluate(
    async ({ address, file, opener }) => {
      const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
      const ask = (parts: unknown[], request: unknown) =>
        new Promise<{ told: unknown[]; reply: PackAnswer }>((resolve, reject) => {
          const started = new Worker(address, { type: 'module' });
          const told: unknown[] = [];
          started.onerror = (event) => reject(new Error(event.message));
          started.onmessage = ({ data }) => {
            if (data.kind === 'progress') told.push(data.progress);
            else if (data.kind === 'reply') resolve({ told, reply: data.reply });
            else reject(new Error(data.message));
          };
          for (const part of parts) started.postMessage({ kind: 'part', part });
          started.postMessage({ kind: 'request', request });
        });
      const opened = await ask([], { kind: 'open', bytes, opener });
      if (opened.reply.kind !== 'opened' || 'problem' in opened.reply.result) return opened.reply;
      const { frame } = opened.reply.result;
      const sealed = await ask(opened.told, { kind: 'seal', frame, sealer: opener });
      if (sealed.reply.kind !== 'sealed') return sealed.reply;
      return { id: frame.id, head: new TextDecoder('latin1').decode(sealed.reply.bytes.subarray(0, 21)) };
    },
    { address: `/assets/${worker}`, file: fixture, opener: coder },
  );
  expect(outcome).toEqual({ id: 'pack-1', head: 'age-encryption.org/v1' });
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
  expect(refusals).toEqual([]);
});

test('2,000 cases and 20,000 coded segments are sealed, opened and hashed while the window stays awake', async ({
  browser,
  page,
}) => {
  const { coding, returned } = await largePacks(2_000, 10);
  const server = await servePage(fileURLToPath(new URL('../support/packs/pack-page.ts', import.meta.url)));
  const refusals = refusalsOf(page);
  try {
    await page.route(`${server.address}**`, async (route) => {
      if (route.request().url().endsWith('/packs.json')) {
        return route.fulfill({ json: { coding, return: returned } });
      }
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': browserSecurityPolicy };
      return route.fulfill({ response, headers });
    });
    await page.goto(server.address);
    await page.waitForFunction(() => 'packPage' in window);
    await page.evaluate(() => window.packPage.load());
    const figures: Record<string, number> = {};
    const awake = async (name: string, ask: () => Promise<number>) => {
      figures[`${name}, longest task`] = await longestTask(browser, page, async () => {
        figures[name] = await ask();
      });
    };
    const seal = (kind: 'coding' | 'return', sealer: typeof coder | typeof forLead) => async () =>
      (await page.evaluate(([what, how]) => window.packPage.seal(what, how), [kind, sealer] as const)).took;
    const open = (opener: typeof coder | typeof lead) => async () => {
      const opened = await page.evaluate((how) => window.packPage.open(how), opener);
      expect(opened).not.toBeNull();
      return opened?.took ?? 0;
    };
    await awake('coding pack sealed', seal('coding', coder));
    await awake('coding pack opened', open(coder));
    await awake('return pack sealed', seal('return', forLead));
    await awake('return pack opened', open(lead));
    await awake('sheets hashed', async () => {
      const { marked, took } = await page.evaluate(() => window.packPage.hash());
      expect(marked).toBe(2_000);
      return took;
    });
    for (const [name, took] of Object.entries(figures)) console.log(`${name}: ${Math.round(took)} ms`);
    const longest = Object.entries(figures).filter(([name]) => name.endsWith('longest task'));
    for (const [name, took] of longest) expect(took, name).toBeLessThan(50);
    expect(refusals).toEqual([]);
  } finally {
    server.close();
  }
});
