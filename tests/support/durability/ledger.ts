import { expect } from '@playwright/test';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { expectWhole } from './expect-whole.ts';
import type { FoundProject, Message, Survey, Ways } from './wire.ts';

/** What storage has answered for, of one project. */
interface Held {
  dataset: Dataset;
  passphrases: string[];
  codes: string[];
  backedUpSeq: number;
}

type Beginning = Extract<Message, { type: 'begins' }>;

/** Where the doomed write stood, as the disk tells. */
export type Phase = 'nothing of it' | 'half written' | 'in its place, remains left' | 'whole';

/** Keeps account of what the page was told is saved, and holds what is found after a kill against it. */
export class Ledger {
  readonly #held = new Map<string, Held>();
  /** The project that acts are written to, and the last of them that was acknowledged. */
  #acts: { id: string; seq: number; backedUpSeq: number } | null = null;
  #beginning: Beginning | null = null;
  #backedUpSeq = 0;
  moments = 0;

  hear(message: Message): void {
    if (message.type === 'acts') {
      this.#acts = { id: message.id, seq: this.#of(message.id).dataset.changes.length, backedUpSeq: 0 };
    }
    if (message.type === 'acknowledged' && this.#acts) this.#acts.seq = Math.max(this.#acts.seq, message.seq);
    if (message.type === 'begins') this.#beginning = message;
    if (message.type === 'settled') this.#settle(message.id, message.dataset);
    if (message.type === 'rewraps') this.#of(message.id).passphrases.push(message.passphrase);
    if (message.type === 'rewrapped') this.#of(message.id).passphrases = [message.passphrase];
    if (message.type === 'renews') this.#of(message.id).codes.push(message.code);
    if (message.type === 'renewed') this.#of(message.id).codes = [message.code];
    if (message.type === 'backed_up') {
      this.#of(message.id).backedUpSeq = message.seq;
      if (this.#acts) this.#acts.backedUpSeq = message.seq;
    }
    if ('moments' in message && message.moments > 0) this.moments = message.moments;
  }

  ways(): Readonly<Record<string, Ways>> {
    return Object.fromEntries([...this.#held].map(([id, { passphrases, codes }]) => [id, { passphrases, codes }]));
  }

  /** The project as it is now, as the backup that every later restore takes it back to. */
  backUp(id: string): Dataset {
    const { dataset } = this.#of(id);
    this.#backedUpSeq = dataset.changes.length;
    return dataset;
  }

  locked(): { readonly id: string; readonly passphrase: string } | null {
    for (const [id, { passphrases }] of this.#held) if (passphrases[0]) return { id, passphrase: passphrases[0] };
    return null;
  }

  spare(main: string): readonly string[] {
    return [...this.#held].filter(([id, { passphrases }]) => id !== main && !passphrases[0]).map(([id]) => id);
  }

  /** Everything that was acknowledged is there, nothing half done is; from here on, what was found is what is held. */
  check({ before, after, projects }: Survey): Phase {
    expect(after.leftOver, 'nothing abandoned is left').toEqual([]);
    const phase = this.#phaseOf(before, projects);
    const unknown = projects.filter(({ id }) => !this.#held.has(id));
    for (const project of unknown) this.#checkNew(project);
    expect(unknown.length, 'at most one new project').toBeLessThanOrEqual(1);
    for (const [id, held] of [...this.#held])
      this.#checkKnown(
        id,
        held,
        projects.find((found) => found.id === id),
      );
    for (const project of projects) this.#take(project);
    this.#acts = null;
    this.#beginning = null;
    return phase;
  }

  #phaseOf({ listed, leftOver }: Survey['before'], projects: readonly FoundProject[]): Phase {
    const isInPlace = this.#beginning
      ? this.#homeNow(this.#beginning, listed) !== this.#beginning.home
      : projects.some((found) => this.#isNews(found));
    if (leftOver.length > 0) return isInPlace ? 'in its place, remains left' : 'half written';
    return isInPlace ? 'whole' : 'nothing of it';
  }

  #homeNow({ id }: Beginning, listed: Survey['before']['listed']): string | null {
    const name = id ?? Object.keys(listed).find((other) => !this.#held.has(other));
    return listed[name ?? ''] ?? null;
  }

  /** Whether an act or a way in is there that nobody has been told of. */
  #isNews({ id, dataset, passphrase, codes }: FoundProject): boolean {
    const held = this.#held.get(id);
    if (this.#acts?.id === id) return dataset.changes.length > this.#acts.seq;
    if (held && held.codes.length > 1) return codes[0] !== held.codes[0];
    return held !== undefined && held.passphrases.length > 1 && passphrase !== held.passphrases[0];
  }

  #checkNew({ dataset, problems }: FoundProject): void {
    expect(problems).toEqual([]);
    expect(this.#beginning).toMatchObject({ id: null });
    expect(neutral(dataset)).toEqual(neutral(this.#beginning?.to ?? dataset));
  }

  #checkKnown(id: string, held: Held, found: FoundProject | undefined): void {
    const begun = this.#beginning?.id === id ? this.#beginning : null;
    if (!found) {
      expect(begun, 'a project is gone').toMatchObject({ to: null });
      this.#held.delete(id);
      return;
    }
    expect(found.problems, 'every record can be read').toEqual([]);
    expectWhole(found.dataset, this.#backedUpSeq);
    expect(found.label, 'the list shows the label').toBe(found.dataset.project.label);
    if (this.#acts?.id === id) expectOn(held.dataset, found.dataset, this.#acts.seq);
    else expectBeforeOrAfter(held.dataset, found.dataset, begun?.to ?? null);
    if (held.passphrases.length > 0) expect(held.passphrases, 'it opens by passphrase').toContain(found.passphrase);
    if (held.codes.length > 0) {
      expect(found.codes, 'one recovery code opens it').toHaveLength(1);
      expect(held.codes, 'its owner has that code').toContain(found.codes[0]);
    }
    const backedUp = found.backedUpSeq ?? 0;
    const isNewer =
      this.#acts?.id === id && backedUp > this.#acts.backedUpSeq && backedUp <= found.dataset.changes.length;
    expect(isNewer || backedUp === held.backedUpSeq, `backups are in the list: ${backedUp}`).toBe(true);
  }

  #take({ id, dataset, passphrase, codes, backedUpSeq }: FoundProject): void {
    const passphrases = passphrase === null ? [] : [passphrase];
    this.#held.set(id, { dataset, passphrases, codes: [...codes], backedUpSeq: backedUpSeq ?? 0 });
  }

  #settle(id: string, dataset: Dataset | null): void {
    if (this.#beginning && (this.#beginning.id ?? id) === id) this.#beginning = null;
    const held = this.#held.get(id);
    if (dataset === null) this.#held.delete(id);
    else if (held) held.dataset = dataset;
    else this.#held.set(id, { dataset, passphrases: [], codes: [], backedUpSeq: 0 });
  }

  #of(id: string): Held {
    const held = this.#held.get(id);
    if (!held) throw new Error(`Nothing is known of ${id}`);
    return held;
  }
}

/** The journal goes on from where it was, by all that was acknowledged and at most the one act that was under way. */
function expectOn(before: Dataset, found: Dataset, acknowledged: number): void {
  expect(found.changes.slice(0, before.changes.length), 'earlier history').toEqual(before.changes);
  expect(found.changes.length, 'every acknowledged act').toBeGreaterThanOrEqual(acknowledged);
}

/** Wholly as it was, or wholly as it was to be. */
function expectBeforeOrAfter(before: Dataset, found: Dataset, after: Dataset | null): void {
  const isAfter =
    after !== null && found.changes.length === after.changes.length && found.project.copyId === after.project.copyId;
  expect(inOrder(found), isAfter ? 'wholly after' : 'wholly before').toEqual(inOrder(isAfter ? after : before));
}

/** A copy has a new `copyId`. */
function neutral(dataset: Dataset): Dataset {
  return inOrder({ ...dataset, project: { ...dataset.project, copyId: '' } });
}

/** Sheets have no order of their own. */
function inOrder(dataset: Dataset): Dataset {
  const nameOf = ({ narrativeId, coderId }: Dataset['sheets'][number]) => `${narrativeId} ${coderId}`;
  return { ...dataset, sheets: [...dataset.sheets].sort((one, other) => nameOf(one).localeCompare(nameOf(other))) };
}
