/** Where a record lies. Sealing binds a body to it, so that a body moved to another place no longer opens. */
export interface RecordPlace {
  readonly table: string;
  readonly id: string | number;
  readonly revision: number;
}

/**
 * The seam for sealing: what stands between a record and the disk. Nothing but `id` and `revision` lies outside the
 * encoded body. `encode` always runs before a transaction opens, because waiting for a cipher inside one ends it.
 */
export interface RecordCodec {
  encode(place: RecordPlace, value: unknown): Promise<unknown>;
  /** Rejects if the stored body was not made for this place. */
  decode(place: RecordPlace, stored: unknown): Promise<unknown>;
}

/** Stores bodies as JSON text, readable by anyone: quicker to hand over to the disk than a thousand small objects. */
export const plainCodec: RecordCodec = {
  encode: async (_place, value) => JSON.stringify(value),
  decode: async ({ table, id }, stored) => {
    if (typeof stored !== 'string') throw new Error(`The body of ${table} ${id} is no text`);
    return JSON.parse(stored);
  },
};
