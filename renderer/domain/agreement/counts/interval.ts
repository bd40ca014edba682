import type { Estimate } from '../estimate.ts';

/** `value` leaves out standard error and interval: all that a replicate of a bootstrap needs. */
export type Wanted = 'value' | 'interval';

/**
 * The value with its 95% interval, value ± quantile · standard error. The upper end is cut at 1, where every
 * coefficient ends; the lower is not cut at 0, below which they may fall.
 */
export function withInterval(value: number, standardError: number, quantile: number): Estimate {
  const reach = quantile * standardError;
  return { value, standardError, interval: [value - reach, Math.min(1, value + reach)] };
}
