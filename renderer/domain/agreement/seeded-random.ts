/** The state of xoshiro128**: four 32-bit words, not all zero. Drawing changes it. */
export type RandomState = Int32Array;

const GOLDEN = 0x9e3779b97f4a7c15n;

/**
 * A state made from a seed, a whole number from 0 to 2³² − 1: the first two outputs of SplitMix64, lower half first, as
 * the authors of xoshiro advise for filling a state.
 *
 * Steele G. L., Lea D. & Flood C. H. (2014). Fast splittable pseudorandom number generators. OOPSLA, 453–472;
 * constants as in Vigna S. (2015), https://prng.di.unimi.it/splitmix64.c.
 *
 * @throws RangeError for any other seed.
 */
export function seededState(seed: number): RandomState {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new RangeError(`No seed: ${seed}`);
  const first = splitMix64(BigInt(seed) + GOLDEN);
  const second = splitMix64(BigInt(seed) + 2n * GOLDEN);
  return Int32Array.from([first, first >> 32n, second, second >> 32n], (word) => Number(BigInt.asIntN(32, word)));
}

function splitMix64(counter: bigint): bigint {
  const word = (value: bigint) => BigInt.asUintN(64, value);
  const start = word(counter);
  const once = word((start ^ (start >> 30n)) * 0xbf58476d1ce4e5b9n);
  const twice = word((once ^ (once >> 27n)) * 0x94d049bb133111ebn);
  return twice ^ (twice >> 31n);
}

/**
 * The next number of xoshiro128** 1.1, from 0 to 2³² − 1.
 *
 * Blackman D. & Vigna S. (2021). Scrambled linear pseudorandom number generators. ACM Transactions on Mathematical
 * Software 47(4), 36; https://prng.di.unimi.it/xoshiro128starstar.c.
 *
 * Example: from the state 1, 2, 3, 4 come 11520, 0, 5927040, 70819200, …
 */
export function nextRandom(state: RandomState): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const d = state[3] ?? 0;
  const result = Math.imul(turned(Math.imul(b, 5), 7), 9);
  state[0] = a ^ d ^ b;
  state[1] = b ^ c ^ a;
  state[2] = c ^ a ^ (b << 9);
  state[3] = turned(d ^ b, 11);
  return result >>> 0;
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A whole number from 0 to `bound` − 1, each as likely as any other: of the product of a random word and the bound, the
 * upper 32 bits, unless the lower ones show that this product would make its number too likely; then it draws again.
 * `bound` is a whole number from 1 to 2²¹, so that the product is exact.
 *
 * Lemire D. (2019). Fast random integer generation in an interval. ACM Transactions on Modeling and Computer
 * Simulation 29(1), 3.
 */
export function randomBelow(state: RandomState, bound: number): number {
  const surplus = 2 ** 32 % bound;
  for (;;) {
    const product = nextRandom(state) * bound;
    const upper = Math.floor(product / 2 ** 32);
    if (product - upper * 2 ** 32 >= surplus) return upper;
  }
}
