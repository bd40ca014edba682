import type { Disagreements } from './disagreement.ts';

/** What was found of one pair of coders, given in the order in which they were compared. */
export function disagreementsOfPair(
  { disagreements, matches }: Disagreements,
  pair: readonly [string, string],
): Disagreements {
  const isOfPair = ({ coderIds }: { readonly coderIds: readonly [string, string] }) =>
    coderIds[0] === pair[0] && coderIds[1] === pair[1];
  return { disagreements: disagreements.filter(isOfPair), matches: matches.filter(isOfPair) };
}
