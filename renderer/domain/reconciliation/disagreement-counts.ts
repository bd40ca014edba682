import { codesOfDisagreement } from './codes-of-disagreement.ts';
import type { DisagreementKind, Disagreements } from './disagreement.ts';

/** How many disagreements there are of each kind. */
export type KindCounts = Readonly<Record<DisagreementKind, number>>;

/** What two coders, or all pairs of several, have in common and not. */
export interface DisagreementCount {
  /** Pairs of spans that belong together, whatever their edges and statuses are. */
  readonly matched: number;
  readonly kinds: KindCounts;
  /** All kinds together. */
  readonly disagreements: number;
}

/** The counts of each code, and of all together. */
export interface DisagreementCounts {
  /** For each code asked for, in that order. A `different_outcome` counts for both of its codes. */
  readonly codes: readonly (DisagreementCount & { readonly codeId: string })[];
  /** Each disagreement once. */
  readonly all: DisagreementCount;
}

/** Counts disagreements and matches by code and kind; for one pair of coders, of what `disagreementsOfPair` leaves. */
export function disagreementCounts(
  { disagreements, matches }: Disagreements,
  codeIds: readonly string[],
): DisagreementCounts {
  const all = new Tally();
  const tallies = new Map(codeIds.map((codeId) => [codeId, new Tally()]));
  for (const disagreement of disagreements) {
    all.kinds[disagreement.kind] += 1;
    for (const codeId of codesOfDisagreement(disagreement)) {
      const tally = tallies.get(codeId);
      if (tally) tally.kinds[disagreement.kind] += 1;
    }
  }
  for (const { spans } of matches) {
    all.matched += 1;
    const tally = tallies.get(spans[0].codeId);
    if (tally) tally.matched += 1;
  }
  return { codes: [...tallies].map(([codeId, tally]) => ({ codeId, ...tally.count() })), all: all.count() };
}

class Tally {
  matched = 0;
  readonly kinds = { missed: 0, different_outcome: 0, different_edges: 0, different_status: 0 };

  count(): DisagreementCount {
    const disagreements = Object.values(this.kinds).reduce((sum, count) => sum + count, 0);
    return { matched: this.matched, kinds: this.kinds, disagreements };
  }
}
