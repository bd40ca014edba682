import { Ledger, type Phase } from './ledger.ts';
import { type MortalBrowser, startMortalBrowser } from './mortal-browser.ts';
import type { ServedPage } from './serve-page.ts';
import { type Doom, type Message, type WorkKind, workKinds } from './wire.ts';

/** One turn of kills. An upgrade has the most to lose, and comes twice. */
const turn: readonly WorkKind[] = [...workKinds, 'upgrade'];

/** How often each kind of work was cut, and where it stood then. */
export type Distribution = Map<WorkKind, Map<Phase, number>>;

/**
 * Kills the browser so many times, each time in the middle of other work, starts it again on the same profile, and holds
 * what is there against what the page had been told is saved. Throws at the first thing that is lost or half done.
 */
export async function killTimes(kills: number, profile: string, server: ServedPage): Promise<Distribution> {
  const ledger = new Ledger();
  const distribution: Distribution = new Map();
  const moments = new Map<WorkKind, number>();
  let browser = await startedBrowser(profile, server, ledger);
  const main = await browser.page.evaluate(() => window.durability.begin());
  const backup = ledger.backUp(main);
  for (let round = 0; round < kills; round += 1) {
    const kind = turn[round % turn.length] ?? 'coding';
    const known = { main, backup, locked: ledger.locked(), spare: ledger.spare(main), moments: moments.get(kind) ?? 0 };
    ledger.moments = known.moments;
    const phases = distribution.get(kind) ?? new Map<Phase, number>();
    const doom = doomOf([...phases.values()].reduce((sum, times) => sum + times, 0));
    const work = browser.page.evaluate(([what, whereof, how]) => window.durability.work(what, whereof, how), [
      kind,
      known,
      doom,
    ] as const);
    await Promise.race([browser.killed, refusal(work)]);
    moments.set(kind, ledger.moments);
    browser = await startedBrowser(profile, server, ledger);
    const phase = ledger.check(await browser.page.evaluate((ways) => window.durability.survey(ways), ledger.ways()));
    distribution.set(kind, phases.set(phase, (phases.get(phase) ?? 0) + 1));
  }
  await browser.kill();
  return distribution;
}

interface Doomed extends MortalBrowser {
  /** Resolves once the page has asked to be killed and is. */
  readonly killed: Promise<void>;
}

async function startedBrowser(profile: string, server: ServedPage, ledger: Ledger): Promise<Doomed> {
  const browser = await startMortalBrowser(profile, server.address);
  let die = () => {};
  const killed = new Promise<void>((resolve, reject) => {
    die = () => {
      die = () => {};
      browser.kill().then(resolve, reject);
    };
  });
  server.onKill(() => die());
  await browser.page.exposeFunction('tell', (message: Message) => {
    if (message.type === 'kill') setTimeout(() => die(), message.within);
    else ledger.hear(message);
  });
  return { ...browser, killed };
}

/** Work ends only by failing; that of a browser that was killed is of no interest. */
function refusal(work: Promise<void>): Promise<never> {
  return new Promise((_resolve, reject) => {
    work.catch((error: unknown) => {
      if (!/closed|crashed/.test(String(error))) reject(error);
    });
  });
}

/** Even rounds cut an operation anywhere, odd ones in its last part, where the new takes the place of the old. */
function doomOf(round: number): Doom {
  // Steps of the golden section spread any number of kills evenly.
  const spread = (Math.random() * 0.2 + (round + 1) * 0.618) % 1;
  const fraction = round % 2 === 0 ? spread : 0.6 + 0.4 * spread;
  return { quiet: 3 + Math.floor(Math.random() * 12), fraction, holds: round % 3 !== 2, within: Math.random() * 20 };
}
