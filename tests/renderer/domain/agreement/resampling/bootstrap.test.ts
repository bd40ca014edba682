import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../../../../renderer/domain/agreement/resampling/bootstrap.ts';
import { SeededRandom, seededState } from '../../../../../renderer/domain/coding/seeded-random.ts';

/** The share of ones among 0/1 clusters. */
const shareOf = (clusters: readonly number[]) => (times: Uint16Array, values: Float64Array) => {
  values[0] = clusters.reduce((sum, value, at) => sum + value * (times[at] ?? 0), 0) / clusters.length;
};

const clustersOf = (ones: number, total: number) => Array.from({ length: total }, (_, at) => (at < ones ? 1 : 0));

describe('bootstrap intervals', () => {
  it('have the quantiles of R, type 7', () => {
    // R: quantile(c(3.1, -2, 0.5, 7.25, 4, 4, 9.5, -1.5, 2.75, 6, 8.125), c(.025, .975), type = 7)
    const replicates = [3.1, -2, 0.5, 7.25, 4, 4, 9.5, -1.5, 2.75, 6, 8.125];
    const left = [...replicates];
    const [found] = bootstrapIntervals(2, 1, { replicates: 11, seed: 1 }, (_, values) => {
      values[0] = left.shift() ?? Number.NaN;
    });
    expect(found?.interval?.[0]).toBeCloseTo(-1.875, 12);
    expect(found?.interval?.[1]).toBeCloseTo(9.15625, 12);
  });

  it('come close to theory for a share', () => {
    // 60 of 200: the standard error of the mean of a replicate is √(0.3 · 0.7 / 200) = 0.0324; 0.3 ± 1.96 · 0.0324.
    const clusters = clustersOf(60, 200);
    const [found] = bootstrapIntervals(200, 1, { replicates: 4000, seed: 11 }, shareOf(clusters));
    expect(found?.replicates).toBe(4000);
    expect(found?.interval?.[0]).toBeGreaterThan(0.3 - 0.0635 - 0.008);
    expect(found?.interval?.[0]).toBeLessThan(0.3 - 0.0635 + 0.008);
    expect(found?.interval?.[1]).toBeGreaterThan(0.3 + 0.0635 - 0.008);
    expect(found?.interval?.[1]).toBeLessThan(0.3 + 0.0635 + 0.008);
  });

  it('are those of a plain list of drawn clusters', () => {
    const clusters = [0.2, 0.9, 0.4, 0.4, 0.7, 0.1, 0.85];
    const random = new SeededRandom(seededState(99));
    const means = Array.from({ length: 300 }, () => {
      const drawn = clusters.map(() => clusters[random.below(clusters.length)] ?? Number.NaN);
      return drawn.reduce((sum, value) => sum + value, 0) / clusters.length;
    }).sort((a, b) => a - b);
    // (300 − 1) · 0.025 = 7.475 and (300 − 1) · 0.975 = 291.525.
    const between = (at: number, share: number) => (means[at] ?? 0) * (1 - share) + (means[at + 1] ?? 0) * share;
    const [found] = bootstrapIntervals(7, 1, { replicates: 300, seed: 99 }, shareOf(clusters));
    expect(found?.interval?.[0]).toBeCloseTo(between(7, 0.475), 12);
    expect(found?.interval?.[1]).toBeCloseTo(between(291, 0.525), 12);
  });

  it('draw as many clusters as there are', () => {
    bootstrapIntervals(50, 0, { replicates: 20, seed: 3 }, (times) => {
      expect(times.reduce((sum, count) => sum + count, 0)).toBe(50);
    });
  });

  it('are the same for the same seed, whatever else is computed, and others for another', () => {
    const clusters = clustersOf(37, 120);
    const estimate = shareOf(clusters);
    const once = bootstrapIntervals(120, 1, { replicates: 200, seed: 5 }, estimate);
    const twice = bootstrapIntervals(120, 2, { replicates: 200, seed: 5 }, (times, values) => {
      estimate(times, values);
      values[1] = times[0] ?? 0;
    });
    expect(twice[0]).toEqual(once[0]);
    expect(bootstrapIntervals(120, 1, { replicates: 200, seed: 6 }, estimate)).not.toEqual(once);
  });

  it('skip and count the replicates without a value', () => {
    const clusters = clustersOf(1, 5);
    let without = 0;
    const [found] = bootstrapIntervals(5, 1, { replicates: 500, seed: 8 }, (times, values) => {
      if (times[0] === 0) without += 1;
      else shareOf(clusters)(times, values);
    });
    // (4 / 5)⁵ of the replicates miss the first cluster: 164 of 500 on average.
    expect(without).toBeGreaterThan(100);
    expect(found).toMatchObject({ replicates: 500 - without, skipped: without });
    expect(found?.interval?.[0]).toBeCloseTo(0.2, 12);
  });

  it('are missing where fewer than two replicates have a value', () => {
    let first = true;
    const found = bootstrapIntervals(4, 2, { replicates: 10, seed: 1 }, (_, values) => {
      if (first) values[1] = 0.5;
      first = false;
    });
    expect(found).toEqual([
      { interval: null, replicates: 0, skipped: 10 },
      { interval: null, replicates: 1, skipped: 9 },
    ]);
  });

  it('are missing where there is only one cluster to draw, or none', () => {
    const none = { interval: null, replicates: 0, skipped: 0 };
    expect(bootstrapIntervals(1, 1, { replicates: 10, seed: 1 }, shareOf([1]))).toEqual([none]);
    expect(bootstrapIntervals(0, 2, { replicates: 10, seed: 1 }, shareOf([]))).toEqual([none, none]);
  });

  it('tell how far they are, rising to 1', () => {
    const shares: number[] = [];
    bootstrapIntervals(3, 1, { replicates: 250, seed: 1 }, shareOf([0, 1, 1]), (share) => shares.push(share));
    expect(shares).toHaveLength(125);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
