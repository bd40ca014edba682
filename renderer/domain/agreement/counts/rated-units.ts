import type { UndefinedReason } from '../estimate.ts';

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

/** r: how many ratings one of these units has. */
export function ratingsOf({ counts }: RatedUnit): number {
  let ratings = 0;
  for (const count of counts) ratings += count;
  return ratings;
}

/** Ordered pairs of the ratings of one of these units that agree: Σₖ rₖ (rₖ − 1). */
export function agreeingPairs({ counts }: RatedUnit): number {
  let pairs = 0;
  for (const count of counts) pairs += count * (count - 1);
  return pairs;
}

/** Σₖ oneₖ otherₖ, over as many numbers as `one` has. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Why there is nothing to compare: no unit has a rating, or none has two. `null`: there is. */
export function whyNothingCompares({ units }: RatedUnits): UndefinedReason | null {
  let reason: UndefinedReason = 'nothing_rated';
  for (const unit of units) {
    if (unit.weight === 0) continue;
    const ratings = ratingsOf(unit);
    if (ratings >= 2) return null;
    if (ratings === 1) reason = 'no_pair';
  }
  return reason;
}
