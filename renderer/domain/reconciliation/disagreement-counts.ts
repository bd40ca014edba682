import type { Disagreement, DisagreementKind } from './disagreement.ts';

/** How many disagreements there are of each kind, and of all kinds. */
export interface DisagreementCounts {
  readonly kinds: Readonly<Record<DisagreementKind, number>>;
  readonly all: number;
}

/** Counts disagreements: all of them, or those of one code, or of one code and pair. */
export function disagreementCounts(disagreements: readonly Disagreement[]): DisagreementCounts {
  const kinds = { missed: 0, different_outcome: 0, different_edges: 0, different_status: 0 };
  for (const { kind } of disagreements) kinds[kind] += 1;
  return { kinds, all: disagreements.length };
}
