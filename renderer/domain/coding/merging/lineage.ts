import type { HashedSheet } from './merge-plan.ts';

type Version = Pick<HashedSheet, 'hash'> & { readonly sheet: Pick<HashedSheet['sheet'], 'lineage'> };

/**
 * The lineage of the version that holds, once it knows of the other too: both as sets in which a hash counts as often as
 * the content left its machine. What only the other has comes first, so that a version which has left the machine still
 * ends with its own hash. The same array if the other adds nothing.
 */
export function joinedLineage(holding: Version, other: Version): readonly string[] {
  const known = tally(holding.sheet.lineage);
  const seen = new Map<string, number>();
  const added = withOwnHash(other).filter((hash) => {
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return times > (known.get(hash) ?? 0);
  });
  return added.length === 0 ? holding.sheet.lineage : [...added, ...holding.sheet.lineage];
}

/** The lineage with the version's own content hash at its end: what a version has that leaves the machine. */
export function withOwnHash({ sheet, hash }: Version): readonly string[] {
  return sheet.lineage.at(-1) === hash ? sheet.lineage : [...sheet.lineage, hash];
}

/**
 * True if the lineage of `later` holds `earlier`. Content that a coder came back to has left the machine more than once: it
 * is the version that it is by its content and by how often that had been there.
 */
export function followsFrom(later: Version, earlier: Version): boolean {
  const times = tally(withOwnHash(earlier)).get(earlier.hash) ?? 1;
  return (tally(later.sheet.lineage).get(earlier.hash) ?? 0) >= times;
}

function tally(hashes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}
