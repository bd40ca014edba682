/** Units that are rated alike: how many coders gave them each category, and how many such units there are. */
export interface RatedUnit {
  /** By category. Their sum is the number of ratings of one unit. */
  readonly counts: readonly number[];
  readonly weight: number;
}

/** What a coefficient for any number of coders needs to know of the ratings. */
export interface RatedUnits {
  /** q: how many categories there are, in use or declared. Every `counts` is as long. */
  readonly categories: number;
  readonly units: readonly RatedUnit[];
}

/** Two coders' ratings of the units that both rated: `table[i][j]` units got category i from the first and j from the second. Square. */
export type PairTable = readonly (readonly number[])[];
