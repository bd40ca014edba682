import { type BootstrapInterval, bootstrapIntervals, type Resampling } from './bootstrap.ts';
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
 * coders. Each replicate is first counted by rows of ratings, of which a table has few.
 *
 * @param clusters how many narratives there are.
 */
export function resampledIntervals(
  tables: readonly ResampledTable[],
  clusters: number,
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
  const weights = new Float64Array(clusters);
  const estimate = (times: Uint16Array, values: Float64Array) => {
    weights.set(times);
    for (const { rows, groups } of needed) {
      rows.weigh(weights);
      for (const resampled of groups) replicate(resampled, rows.weights, values);
    }
  };
  const intervals = figures === 0 ? [] : bootstrapIntervals(clusters, figures, resampling, estimate, onProgress);
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
