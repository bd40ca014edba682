/** The state of xoshiro128**: four 32-bit words, not all zero. */
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

/** Words drawn at a time. */
const BLOCK = 1024;

/**
 * Random numbers from a state, always the same ones. The words are those of xoshiro128** 1.1.
 *
 * Blackman D. & Vigna S. (2021). Scrambled linear pseudorandom number generators. ACM Transactions on Mathematical
 * Software 47(4), 36; https://prng.di.unimi.it/xoshiro128starstar.c.
 *
 * Example: from the state 1, 2, 3, 4 come the words 11520, 0, 5927040, 70819200, …
 */
export class SeededRandom {
  private readonly state: RandomState;
  private readonly words = new Uint32Array(BLOCK);
  private used = BLOCK;

  constructor(state: RandomState) {
    this.state = state.slice();
  }

  /** The next word, from 0 to 2³² − 1. */
  word(): number {
    if (this.used === BLOCK) {
      drawWords(this.state, this.words);
      this.used = 0;
    }
    const word = this.words[this.used] ?? 0;
    this.used += 1;
    return word;
  }

  /**
   * A whole number from 0 to `bound` − 1, each as likely as any other: of the product of a word and the bound, the upper 32
   * bits, unless the lower ones show that this product would make its number too likely; then it draws again. `bound` is a
   * whole number from 1 to 2²¹, so that the product is exact.
   *
   * Lemire D. (2019). Fast random integer generation in an interval. ACM Transactions on Modeling and Computer
   * Simulation 29(1), 3.
   */
  below(bound: number): number {
    for (;;) {
      const product = this.word() * bound;
      const upper = Math.floor(product / 2 ** 32);
      const lower = product - upper * 2 ** 32;
      // The remainder is below the bound, and slow to compute.
      if (lower >= bound || lower >= 2 ** 32 % bound) return upper;
    }
  }
}

function drawWords(state: RandomState, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let at = 0; at < words.length; at += 1) {
    words[at] = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
  }
  state.set([a, b, c, d]);
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
