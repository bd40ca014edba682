/** One coder's answer about one code on one unit: 0 = looked and did not find it, otherwise a place in `categories`; `null` = did not look for it. */
export type Rating = number | null;

/**
 * Who found one code in which units. Rows of ratings that occur many times stand here once: narrative `i` holds the entries
 * from `starts[i]` up to `starts[i + 1]`, and entry `e` says that `weights[e]` of its units have the ratings `rows[rowOf[e]]`.
 */
export interface UnitTable {
  readonly codeId: string;
  /** The columns. */
  readonly coderIds: readonly string[];
  /** What a rating can be: `['absent', 'present']`, or with statuses `absent`, each status, `''` for none given, and `mixed`. */
  readonly categories: readonly string[];
  /** The distinct rows of ratings, each with a place for each coder. */
  readonly rows: readonly (readonly Rating[])[];
  /** Only narratives that hold a unit which somebody rated. */
  readonly narrativeIds: readonly string[];
  /** One longer than `narrativeIds`. */
  readonly starts: Int32Array;
  readonly rowOf: Int32Array;
  /** Units; characters count as one each. */
  readonly weights: Float64Array;
}
