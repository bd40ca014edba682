import { SeededRandom, seededState } from '../../coding/seeded-random.ts';

/** How often to resample, and the seed that the resampling starts from: a whole number from 0 to 2³² − 1. */
export interface Resampling {
  readonly replicates: number;
  readonly seed: number;
}

/** A 95% interval made of the replicates that had a value, how many they were, and how many were skipped for having none. */
export interface BootstrapInterval {
  /** `null` if fewer than two replicates had a value, or there are fewer than two clusters to draw from. */
  readonly interval: readonly [number, number] | null;
  readonly replicates: number;
  readonly skipped: number;
}

/** More clusters than this cannot be drawn from evenly (see `SeededRandom`). */
const MOST_CLUSTERS = 2 ** 21;
const PROGRESS_STEPS = 100;

/**
 * Percentile bootstrap over clusters (narratives): each replicate draws as many clusters as there are, with replacement,
 * and all figures are computed on the same draws. The interval runs from the 2.5 % to the 97.5 % quantile of the
 * replicates' values. `estimate` gets how often each cluster is in the replicate and writes every figure's value into
 * `values`, which it finds filled with NaN; a figure that stays NaN is undefined there, and the replicate is skipped and
 * counted. The same seed and number of clusters draw the same replicates, whatever is computed on them.
 *
 * Efron B. & Tibshirani R. (1993). An Introduction to the Bootstrap, chapter 13; resampling whole clusters: Field C. A. &
 * Welsh A. H. (2007). Bootstrapping clustered data. Journal of the Royal Statistical Society B 69, 369–390.
 *
 * @param onProgress is told the share done, from 0 to 1.
 */
export function bootstrapIntervals(
  clusters: number,
  figures: number,
  resampling: Resampling,
  estimate: (times: Uint16Array, values: Float64Array) => void,
  onProgress?: (share: number) => void,
): BootstrapInterval[] {
  const { replicates, seed } = resampling;
  if (clusters > MOST_CLUSTERS) throw new RangeError(`Cannot resample ${clusters} clusters`);
  if (clusters < 2) return Array.from({ length: figures }, () => ({ interval: null, replicates: 0, skipped: 0 }));
  const random = new SeededRandom(seededState(seed));
  const times = new Uint16Array(clusters);
  const values = new Float64Array(figures);
  const kept = new Float64Array(figures * replicates);
  const step = Math.max(1, Math.floor(replicates / PROGRESS_STEPS));
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    drawClusters(random, times);
    values.fill(Number.NaN);
    estimate(times, values);
    for (let figure = 0; figure < figures; figure += 1) kept[figure * replicates + replicate] = values[figure] ?? 0;
    if ((replicate + 1) % step === 0 || replicate + 1 === replicates) onProgress?.((replicate + 1) / replicates);
  }
  return Array.from({ length: figures }, (_, figure) =>
    percentileInterval(kept.subarray(figure * replicates, (figure + 1) * replicates)),
  );
}

function drawClusters(random: SeededRandom, times: Uint16Array): void {
  times.fill(0);
  for (let draw = 0; draw < times.length; draw += 1) {
    const cluster = random.below(times.length);
    times[cluster] = (times[cluster] ?? 0) + 1;
  }
}

function percentileInterval(values: Float64Array): BootstrapInterval {
  const defined = values.filter((value) => !Number.isNaN(value)).sort();
  const skipped = values.length - defined.length;
  const interval = defined.length < 2 ? null : ([quantile(defined, 0.025), quantile(defined, 0.975)] as const);
  return { interval, replicates: defined.length, skipped };
}

/**
 * A quantile of values in ascending order, at least one, by linear interpolation between the two beside the place (n − 1) p.
 * Type 7 of Hyndman R. J. & Fan Y. (1996). Sample quantiles in statistical packages. The American Statistician 50,
 * 361–365; the default of R.
 */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return lower + (place - below) * (upper - lower);
}
