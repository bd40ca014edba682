import type { Coder } from '../../../domain/coding/coder.ts';
import type { UnitKind } from '../../../domain/coding/units/comparison.ts';

/** Whose kappas have columns: nobody's, every pair's, or one pair's, written as two ids with a space between. */
export const noPairs = 'none';
export const allPairs = 'all';

/** Every pair of the coders, in their order. */
export function pairsOf(coders: readonly Coder[]): (readonly [Coder, Coder])[] {
  return coders.flatMap((first, index) => coders.slice(index + 1).map((second) => [first, second] as const));
}

/** How a choice of one pair is written. */
export function pairKey([first, second]: readonly [Coder, Coder]): string {
  return `${first.id} ${second.id}`;
}

/** The pairs that have a column. Of two coders there is one pair; it has a column where it says more than the columns of all. */
export function chosenPairs(coders: readonly Coder[], choice: string, unit: UnitKind): (readonly [Coder, Coder])[] {
  const pairs = pairsOf(coders);
  if (pairs.length === 1) return unit === 'span' ? [] : pairs;
  return choice === allPairs ? pairs : pairs.filter((pair) => pairKey(pair) === choice);
}
