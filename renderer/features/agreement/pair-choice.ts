import type { Coder } from '../../domain/coding/coder.ts';

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

/** The pairs that have a column. Of two coders there is one pair, which always has. */
export function chosenPairs(coders: readonly Coder[], choice: string): (readonly [Coder, Coder])[] {
  const pairs = pairsOf(coders);
  return pairs.length === 1 || choice === allPairs ? pairs : pairs.filter((pair) => pairKey(pair) === choice);
}
