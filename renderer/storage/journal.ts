import type { Dexie } from 'dexie';
import type { Change, Scope } from '../domain/coding/change.ts';
import { letWindowGo } from '../workers/let-window-go.ts';
import { type ChangeLink, chainProblems, readLink } from './change-chain.ts';
import { rowsOf, type StoredRow } from './database.ts';
import type { JournalEnd, Manifest } from './manifest.ts';
import { recordProblem } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import { problemOfError, StorageError, type StorageProblem } from './storage-problem.ts';

/** So many changes are read at a time; between two times the window is let go of. */
const chunk = 200;

/**
 * The changes of an open project. Opening reads only the newest; the rest is read and its chain verified when somebody
 * first asks, and kept. Acts go on while it is read.
 */
export class Journal {
  readonly #database: Dexie;
  readonly #codec: RecordCodec;
  readonly #report: (problem: StorageProblem) => void;
  #end: JournalEnd;
  /** False if where the journal ends is a guess, since the manifest could not be read. */
  readonly #isEndKnown: boolean;
  #lastAt = 0;
  /** `null` until somebody asks. */
  #reading: Promise<void> | null = null;
  readonly #all: Change[] = [];
  readonly #byScope = new Map<string, Change[]>();
  /** Appended while the older ones are being read. */
  #waiting: Change[] = [];
  #isRead = false;

  private constructor(
    database: Dexie,
    codec: RecordCodec,
    manifest: Manifest,
    report: (problem: StorageProblem) => void,
  ) {
    this.#database = database;
    this.#codec = codec;
    this.#end = manifest.journal;
    this.#isEndKnown = manifest.isRooted;
    this.#report = report;
  }

  /**
   * Compares how many changes there are and which is the newest with the manifest. If something is amiss, all are read at
   * once, so that `report` is told which.
   */
  static async open(
    database: Dexie,
    codec: RecordCodec,
    manifest: Manifest,
    report: (problem: StorageProblem) => void,
  ): Promise<Journal> {
    const journal = new Journal(database, codec, manifest, report);
    const { count, lastSeq, lastHash } = manifest.journal;
    const newest = await rowsOf(database, 'changes').get(lastSeq);
    const link = newest ? await readLink(codec, { ...newest, id: lastSeq }) : null;
    journal.#lastAt = link?.change?.at ?? 0;
    const found = await rowsOf(database, 'changes').where('id').belowOrEqual(lastSeq).count();
    const isSound = found === count && (count === 0 || (link?.change && link.hash === lastHash));
    if (!isSound) await journal.#read();
    return journal;
  }

  get nextSeq(): number {
    return this.#end.lastSeq + 1;
  }

  /** The time of the newest change; the next is not given an earlier one, whatever the clock says. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Notes a change that the disk has, and where the journal ends with it. */
  append(change: Change, end: JournalEnd): void {
    this.#end = end;
    this.#lastAt = change.at;
    if (this.#isRead) this.#keep(change);
    else if (this.#reading) this.#waiting.push(change);
  }

  /** Every change, by `seq`. Those that cannot be read are reported and left out. */
  async all(): Promise<readonly Change[]> {
    await this.#read();
    return [...this.#all];
  }

  /** The changes of one scope, by `seq`. */
  async of(scope: Scope): Promise<readonly Change[]> {
    await this.#read();
    return [...(this.#byScope.get(scopeKey(scope)) ?? [])];
  }

  /** Reads once for everyone who asks; a reading that failed is tried again by the next. */
  #read(): Promise<void> {
    this.#reading ??= this.#readUpTo(this.#end).catch((error: unknown) => {
      this.#reading = null;
      this.#waiting = [];
      throw error;
    });
    return this.#reading;
  }

  async #readUpTo(end: JournalEnd): Promise<void> {
    const links: ChangeLink[] = [];
    let after = Number.NEGATIVE_INFINITY;
    for (let rows = await this.#rowsAfter(after, end); rows.length > 0; rows = await this.#rowsAfter(after, end)) {
      after = Number(rows.at(-1)?.id);
      links.push(...(await Promise.all(rows.filter(isChange).map((row) => readLink(this.#codec, row)))));
      for (const row of rows) if (!isChange(row)) this.#report(recordProblem('unexpected_record', 'changes', row.id));
      await letWindowGo();
    }
    const replayed = new Set<unknown>();
    for (const problem of chainProblems(links, end, this.#isEndKnown)) {
      this.#report(problem);
      if (problem.code === 'replayed_record') replayed.add(problem.details?.id);
    }
    for (const { change } of links) if (change && !replayed.has(change.seq)) this.#keep(change);
    for (const change of this.#waiting) this.#keep(change);
    this.#waiting = [];
    this.#isRead = true;
  }

  async #rowsAfter(seq: number, { lastSeq }: JournalEnd): Promise<readonly StoredRow[]> {
    if (seq >= lastSeq) return [];
    try {
      return await rowsOf(this.#database, 'changes')
        .where('id')
        .between(seq, lastSeq, false, true)
        .limit(chunk)
        .toArray();
    } catch (error) {
      throw new StorageError(problemOfError(error, 'changes', 'read_failed'), error);
    }
  }

  #keep(change: Change): void {
    this.#lastAt = Math.max(this.#lastAt, change.at);
    this.#all.push(change);
    const key = scopeKey(change.scope);
    const ofScope = this.#byScope.get(key);
    if (ofScope) ofScope.push(change);
    else this.#byScope.set(key, [change]);
  }
}

function isChange(row: StoredRow): row is StoredRow & { readonly id: number } {
  return Number.isInteger(row.id) && Number(row.id) > 0;
}

function scopeKey(scope: Scope): string {
  return typeof scope === 'string' ? scope : `${scope.narrativeId} ${scope.coderId}`;
}
