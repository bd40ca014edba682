import type { Disagreement, Disagreements } from './disagreement.ts';
import { edgeDistance } from './edge-distance.ts';

/** The same under a wider tolerance than was asked for: edges that lie no further apart than this are no disagreement. */
export function beyondTolerance({ disagreements, matches }: Disagreements, tolerance: number): Disagreements {
  return { disagreements: disagreements.filter((one) => !hasSameEdges(one, tolerance)), matches };
}

function hasSameEdges({ kind, spans: [first, second] }: Disagreement, tolerance: number): boolean {
  return kind === 'different_edges' && first !== null && second !== null && edgeDistance(first, second) <= tolerance;
}
