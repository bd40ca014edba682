import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { applyEntries } from '../../renderer/domain/coding/apply-entries.ts';
import type { Dataset, ProjectState } from '../../renderer/domain/coding/dataset.ts';
import { startMortalBrowser } from '../support/durability/mortal-browser.ts';
import { servePage } from '../support/durability/serve-page.ts';

/** How often the browser is killed; set `KILLS` for a long run. */
const kills = Number(process.env.KILLS ?? 2);

test(`no acknowledged act is lost when the browser is killed, ${kills} times over`, async () => {
  test.setTimeout(60_000 + kills * 20_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'outcome-coder-durability-'));
  const server = await servePage();
  try {
    let acknowledged = 0;
    for (let round = 0; round < kills; round += 1) {
      acknowledged = await writeUntilKilled(profile, server.address, acknowledged);
      const { dataset, problems } = await readAgain(profile, server.address);
      expect(problems).toBe(0);
      expectWhole(dataset, acknowledged);
      acknowledged = dataset.changes.length;
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
    await first.goto(server.address);
    await second.goto(server.address);
    await first.evaluate(() => window.durability.read());
    await expect(second.evaluate(() => window.durability.read())).rejects.toThrow('open_elsewhere');
    await first.close();
    expect(await second.evaluate(() => window.durability.read())).toMatchObject({ problems: 0 });
  } finally {
    await context.close();
    server.close();
  }
});

/** Kills the browser in the middle of its writing and answers with the last `seq` that storage had answered for. */
async function writeUntilKilled(profile: string, address: string, before: number): Promise<number> {
  const { page, kill } = await startMortalBrowser(profile, address);
  const enough = before + 10 + Math.floor(Math.random() * 60);
  let acknowledged = before;
  const dying = new Promise<void>((resolve, reject) => {
    const acknowledge = (seq: number) => {
      acknowledged = Math.max(acknowledged, seq);
      // At any moment of the writes that follow, not at the same one each time.
      if (seq === enough) setTimeout(() => kill().then(resolve, reject), Math.random() * 20);
    };
    page
      .exposeFunction('acknowledge', acknowledge)
      .then(() => page.evaluate(() => window.durability.writeForEver()))
      .catch((error: unknown) => {
        if (acknowledged < enough) reject(error);
      });
  });
  await dying;
  return acknowledged;
}

async function readAgain(profile: string, address: string) {
  const { page, kill } = await startMortalBrowser(profile, address);
  const read = await page.evaluate(() => window.durability.read());
  await kill();
  return read;
}

function expectWhole(dataset: Dataset, acknowledged: number): void {
  const seqs = dataset.changes.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  expect(seqs.length).toBeGreaterThanOrEqual(acknowledged);
  expect(dataset.narratives.map(({ text }) => text)).toEqual(
    [1, 2, 3].map((number) => `Text ${number}. She likes football.`),
  );
  const bySheet = (left: { narrativeId: string }, right: { narrativeId: string }) =>
    left.narrativeId < right.narrativeId ? -1 : 1;
  expect([...dataset.sheets].sort(bySheet)).toEqual([...replayed(dataset).sheets].sort(bySheet));
}

/** The state that the journal leads to, from before the first coding. */
function replayed({ narratives, changes, ...dataset }: Dataset): ProjectState {
  const heads = narratives.map(({ text: _text, ...head }) => ({ ...head, words: 0 }));
  let state: ProjectState = { ...dataset, narratives: heads, sheets: [] };
  for (const change of changes) {
    if (change.scope === 'project') continue;
    const applied = applyEntries(state, change.entries, change);
    if ('problem' in applied) throw new Error(`Change ${change.seq}: ${applied.problem.code}`);
    state = applied.state;
  }
  return state;
}
