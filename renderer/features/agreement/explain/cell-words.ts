import type { PairCounts } from '../../../domain/agreement/figures.ts';
import type { CoderPair } from './coder-pair.ts';

/** Whether the first and the second coder found the code: one cell of their table. */
export type Found = readonly [boolean, boolean];

/** The cells with the letters they are called by, in the order of reading. */
export const cells: readonly { readonly letter: keyof PairCounts; readonly found: Found }[] = [
  { letter: 'a', found: [true, true] },
  { letter: 'b', found: [true, false] },
  { letter: 'c', found: [false, true] },
  { letter: 'd', found: [false, false] },
];

/** Who found it, for a sentence that has said what: `both found it`, `Ada Osei found it and Ben Hale did not`. */
export function whoFoundIt([first, second]: CoderPair, [byFirst, bySecond]: Found): string {
  if (byFirst === bySecond) return `${byFirst ? 'both' : 'neither'} found it`;
  const [finder, other] = byFirst ? [first, second] : [second, first];
  return `${finder.name} found it and ${other.name} did not`;
}
