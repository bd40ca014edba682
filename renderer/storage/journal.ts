import type { Dexie } from 'dexie';
import type { Change, Scope } from '../domain/coding/change.ts';
import { rowsOf } from './database.ts';
import { readRow, readTable } from './read-rows.ts';
import type { RecordCodec } from './record-codec.ts';
import type { StorageProblem } from './storage-problem.ts';
import { changeReading } from './table-readings.ts';

/**
 * The changes of an open project. Opening reads only the newest; the rest is read when somebody first asks, and kept.
 * All methods that read run in the project's queue, so that no act comes in between.
 */
export class Journal {
  readonly #database: Dexie;
  readonly #codec: RecordCodec;
  #lastSeq: number;
  #lastAt: number;
  #loaded: Change[] | null = null;
  readonly #byScope = new Map<string, Change[]>();

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
    if (this.#loaded) this.#keep(change);
  }

  /** Every change, by `seq`. Those that cannot be read are told to `report` and left out. */
  async all(report: (problem: StorageProblem) => void): Promise<readonly Change[]> {
    return [...(await this.#load(report))];
  }

  /** The changes of one scope, by `seq`. */
  async of(scope: Scope, report: (problem: StorageProblem) => void): Promise<readonly Change[]> {
    await this.#load(report);
    return [...(this.#byScope.get(scopeKey(scope)) ?? [])];
  }

  async #load(report: (problem: StorageProblem) => void): Promise<readonly Change[]> {
    if (this.#loaded) return this.#loaded;
    const { rows, damaged } = await readTable(this.#database, this.#codec, changeReading);
    for (const { problem } of damaged) report(problem);
    this.#loaded = [];
    for (const { record } of rows) this.#keep(record);
    return this.#loaded;
  }

  #keep(change: Change): void {
    this.#loaded?.push(change);
    const key = scopeKey(change.scope);
    const ofScope = this.#byScope.get(key);
    if (ofScope) ofScope.push(change);
    else this.#byScope.set(key, [change]);
  }
}

function scopeKey(scope: Scope): string {
  return scope === 'project' ? scope : `${scope.narrativeId} ${scope.coderId}`;
}
