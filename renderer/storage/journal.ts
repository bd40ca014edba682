import type { Dexie } from 'dexie';
import type { Change, Scope } from '../domain/coding/change.ts';
import { rowsOf } from './database.ts';
import { readRow, readTable } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import type { StorageProblem } from './storage-problem.ts';
import { changeReading } from './table-readings.ts';

/**
 * The changes of an open project. Opening reads only the newest; the rest is read when somebody first asks, and kept.
 * Acts go on while it is read.
 */
export class Journal {
  readonly #database: Dexie;
  readonly #codec: RecordCodec;
  #lastSeq: number;
  #lastAt: number;
  /** `null` until somebody asks. */
  #reading: Promise<void> | null = null;
  readonly #all: Change[] = [];
  readonly #byScope = new Map<string, Change[]>();
  /** Appended while the older ones are being read. */
  #waiting: Change[] = [];
  #isRead = false;

  private constructor(database: Dexie, codec: RecordCodec, lastSeq: number, lastAt: number) {
    this.#database = database;
    this.#codec = codec;
    this.#lastSeq = lastSeq;
    this.#lastAt = lastAt;
  }

  static async open(database: Dexie, codec: RecordCodec): Promise<Journal> {
    const newest = await rowsOf(database, 'changes').reverse().first();
    const change = newest ? await readRow(codec, changeReading, newest) : null;
    return new Journal(database, codec, newest ? Number(newest.id) : 0, change?.at ?? 0);
  }

  get nextSeq(): number {
    return this.#lastSeq + 1;
  }

  /** The time of the newest change; the next is not given an earlier one, whatever the clock says. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Notes a change that the disk has. */
  append(change: Change): void {
    this.#lastSeq = change.seq;
    this.#lastAt = change.at;
    if (this.#isRead) this.#keep(change);
    else if (this.#reading) this.#waiting.push(change);
  }

  /** Every change, by `seq`. Those that cannot be read are told to `report` and left out. */
  async all(report: (problem: StorageProblem) => void): Promise<readonly Change[]> {
    await this.#read(report);
    return [...this.#all];
  }

  /** The changes of one scope, by `seq`. */
  async of(scope: Scope, report: (problem: StorageProblem) => void): Promise<readonly Change[]> {
    await this.#read(report);
    return [...(this.#byScope.get(scopeKey(scope)) ?? [])];
  }

  /** Reads once for everyone who asks; a reading that failed is tried again by the next. */
  #read(report: (problem: StorageProblem) => void): Promise<void> {
    this.#reading ??= this.#readUpTo(this.#lastSeq, report).catch((error: unknown) => {
      this.#reading = null;
      this.#waiting = [];
      throw error;
    });
    return this.#reading;
  }

  async #readUpTo(lastSeq: number, report: (problem: StorageProblem) => void): Promise<void> {
    const { rows, damaged } = await readTable(this.#database, this.#codec, changeReading);
    for (const { problem } of damaged) report(problem);
    for (const { record } of rows) if (record.seq <= lastSeq) this.#keep(record);
    for (const change of this.#waiting) this.#keep(change);
    this.#waiting = [];
    this.#isRead = true;
  }

  #keep(change: Change): void {
    this.#all.push(change);
    const key = scopeKey(change.scope);
    const ofScope = this.#byScope.get(key);
    if (ofScope) ofScope.push(change);
    else this.#byScope.set(key, [change]);
  }
}

function scopeKey(scope: Scope): string {
  return scope === 'project' ? scope : `${scope.narrativeId} ${scope.coderId}`;
}
