import { type BootstrapInterval, bootstrapIntervals, type Resampling } from '../resampling/bootstrap.ts';
import { GroupedSums, onceEach } from '../resampling/grouped-sums.ts';
import type { ResampledRows } from './resampled-rows.ts';
import type { SampledGroup } from './sampled-groups.ts';

/** One table's rows with its groups of coders. */
export interface ResampledTable {
  readonly rows: ResampledRows;
  readonly groups: readonly SampledGroup[];
}

/** The bootstrap intervals of a group's coefficients, in their order; `null` where none was asked for. */
export type GroupIntervals = readonly (BootstrapInterval | null)[];

interface ResampledGroup {
  readonly group: SampledGroup;
  /** The values of all its coefficients in a replicate. */
  readonly own: Float64Array;
  /** Places of the coefficients that want an interval, and of their figures among all. */
  readonly places: readonly { readonly coefficient: number; readonly figure: number }[];
}

/**
 * Intervals of everything that wants one, over replicates of the narratives that are drawn once for all codes and groups of
 * coders. Each replicate is first counted by kinds of narratives and then by rows of ratings, of which a table has few.
 *
 * @param kindOf see `NarrativeKinds`.
 */
export function resampledIntervals(
  tables: readonly ResampledTable[],
  kindOf: Int32Array,
  isWanted: (group: SampledGroup, place: number) => boolean,
  resampling: Resampling,
  onProgress?: (share: number) => void,
): ReadonlyMap<SampledGroup, GroupIntervals> {
  let figures = 0;
  const planned = tables.map(({ rows, groups }) => ({
    rows,
    groups: groups.map((group): ResampledGroup => {
      const wanted = group.estimates.flatMap((_, place) => (isWanted(group, place) ? place : []));
      const own = new Float64Array(group.estimates.length);
      return { group, own, places: wanted.map((coefficient) => ({ coefficient, figure: figures++ })) };
    }),
  }));
  const needed = planned.filter(({ groups }) => groups.some(({ places }) => places.length > 0));
  const timesOf = new Float64Array(kindOf.length);
  const kinds = new Float64Array(kindOf.reduce((most, kind) => Math.max(most, kind + 1), 0));
  const kindSums = new GroupedSums(kinds.length, onceEach(kindOf));
  const estimate = (times: Uint16Array, values: Float64Array) => {
    timesOf.set(times);
    kindSums.addUp(timesOf, kinds);
    for (const { rows, groups } of needed) {
      rows.weigh(kinds);
      for (const resampled of groups) replicate(resampled, rows.weights, values);
    }
  };
  const intervals = figures === 0 ? [] : bootstrapIntervals(kindOf.length, figures, resampling, estimate, onProgress);
  return new Map(
    planned.flatMap(({ groups }) => groups.map(({ group, places }) => [group, intervalsOf(group, places, intervals)])),
  );
}

function replicate({ group, own, places }: ResampledGroup, rowWeights: Float64Array, values: Float64Array): void {
  if (places.length === 0) return;
  group.sample.weigh(rowWeights);
  group.sample.values(own);
  for (const { coefficient, figure } of places) values[figure] = own[coefficient] ?? Number.NaN;
}

function intervalsOf(
  { estimates }: SampledGroup,
  places: ResampledGroup['places'],
  intervals: readonly BootstrapInterval[],
): GroupIntervals {
  const figureOf = new Map(places.map(({ coefficient, figure }) => [coefficient, figure]));
  return estimates.map((_, place) => intervals[figureOf.get(place) ?? -1] ?? null);
}
