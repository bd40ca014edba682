import type { TableName } from './database.ts';

/** A table whose records keep the order in which they came. */
export type OrderedTable = 'schemes' | 'coders' | 'cases' | 'heads';

/**
 * What the open project remembers of its rows beside the records: each row's revision, and the positions that keep lists
 * in order. Revisions and positions only rise; one that a failed write has used is not used again.
 */
export class RowLedger {
  readonly #revisions = new Map<string, number>();
  readonly #positions = new Map<string, number>();
  #nextPosition = 0;

  /** Notes a row that was read. */
  note(table: TableName, id: string | number, revision: number): void {
    this.#revisions.set(`${table} ${id}`, revision);
  }

  /** The revision under which a row is to be written next, 1 for a new one. */
  nextRevision(table: TableName, id: string | number): number {
    const revision = (this.#revisions.get(`${table} ${id}`) ?? 0) + 1;
    this.note(table, id, revision);
    return revision;
  }

  /** Notes the position of a record that was read; `id` is the record's own. */
  notePosition(table: OrderedTable, id: string, position: number): void {
    this.#positions.set(`${table} ${id}`, position);
    this.skipPosition(position);
  }

  /** Notes a position that is taken by a record nobody could read. */
  skipPosition(position: number): void {
    this.#nextPosition = Math.max(this.#nextPosition, position + 1);
  }

  /** The record's position; a new record comes after all others. */
  positionOf(table: OrderedTable, id: string): number {
    const known = this.#positions.get(`${table} ${id}`);
    if (known !== undefined) return known;
    const position = this.#nextPosition;
    this.notePosition(table, id, position);
    return position;
  }
}
