import type { ListedRow, ListedTable } from './manifest.ts';

/** A table whose records keep the order in which they came. */
export type OrderedTable = 'schemes' | 'coders' | 'cases' | 'heads' | 'rounds' | 'decisions' | 'proposals' | 'packs';

/**
 * What the open project remembers of its rows beside the records: each row's revision, and the positions that keep lists
 * in order. Revisions and positions only rise; one that a failed write has used is not used again.
 */
export class RowLedger {
  readonly #revisions = new Map<string, number>();
  readonly #positions = new Map<string, number>();
  readonly #skipped = new Set<number>();
  #nextPosition = 0;

  /** Notes a row that is listed, or was removed: then its revision is below zero. */
  note({ table, id, revision }: ListedRow): void {
    this.#revisions.set(`${table} ${id}`, Math.abs(revision));
    // A row of the cases goes by its position, which is taken even if the row itself is gone.
    if (table === 'cases' && typeof id === 'number') this.#nextPosition = Math.max(this.#nextPosition, id + 1);
  }

  /** The revision under which a row is to be written next, 1 for a new one. */
  nextRevision(table: ListedTable, id: string | number): number {
    const revision = (this.#revisions.get(`${table} ${id}`) ?? 0) + 1;
    this.#revisions.set(`${table} ${id}`, revision);
    return revision;
  }

  /** Notes the position of a record that was read; `id` is the record's own. */
  notePosition(table: OrderedTable, id: string, position: number): void {
    this.#positions.set(`${table} ${id}`, position);
    this.#nextPosition = Math.max(this.#nextPosition, position + 1);
  }

  /** Notes a position that is taken by a row nobody may write to. */
  skipPosition(position: number): void {
    this.#skipped.add(position);
  }

  /** The record's position; a new record comes after all others. Throws if a tampered row has taken the last one. */
  positionOf(table: OrderedTable, id: string): number {
    const known = this.#positions.get(`${table} ${id}`);
    if (known !== undefined) return known;
    while (this.#skipped.has(this.#nextPosition)) this.#nextPosition += 1;
    const position = this.#nextPosition;
    if (!Number.isSafeInteger(position + 1)) throw new Error(`No position is left in ${table}`);
    this.notePosition(table, id, position);
    return position;
  }
}
