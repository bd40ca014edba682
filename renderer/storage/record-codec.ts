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

/** Stores bodies as they are. */
export const plainCodec: RecordCodec = {
  encode: async (_place, value) => value,
  decode: async (_place, stored) => stored,
};
