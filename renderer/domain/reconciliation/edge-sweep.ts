import type { MatchedSpans } from './disagreement.ts';
import { edgeDistance } from './edge-distance.ts';

/** The tolerances that are tried, in UTF-16 units: a space or full stop (1, 2), a short word (5), some words (10, 20), a clause (40, 80), a sentence (160). */
export const sweptTolerances = [0, 1, 2, 5, 10, 20, 40, 80, 160] as const;

/** How many matched pairs have the same edges under one tolerance. */
export interface SweptTolerance {
  readonly tolerance: number;
  readonly same: number;
  /** From 0 to 1; `null` without any pair. */
  readonly share: number | null;
}

/**
 * Under each tolerance, how many of the matched pairs count as having the same edges. A steep rise at a small tolerance
 * says that coders agree on the passage and not on its punctuation; a slow one that they take passages of different length.
 * For one code, hand in its matches alone.
 */
export function edgeSweep(
  matches: readonly Pick<MatchedSpans, 'spans'>[],
  tolerances: readonly number[] = sweptTolerances,
): SweptTolerance[] {
  const distances = matches.map(({ spans: [first, second] }) => edgeDistance(first, second));
  return tolerances.map((tolerance) => {
    const same = distances.filter((distance) => distance <= tolerance).length;
    return { tolerance, same, share: distances.length === 0 ? null : same / distances.length };
  });
}
