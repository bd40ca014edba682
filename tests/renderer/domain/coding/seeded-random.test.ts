import { describe, expect, it } from 'vitest';
import { SeededRandom, seededState } from '../../../../renderer/domain/coding/seeded-random.ts';

const draws = (state: Int32Array, count: number) => {
  const random = new SeededRandom(state);
  return Array.from({ length: count }, () => random.word());
};

describe('the seeded generator', () => {
  it('draws what the reference implementation of xoshiro128** 1.1 draws from the state 1, 2, 3, 4', () => {
    // The vector of Rust's rand_xoshiro, made with Vigna's xoshiro128starstar.c; a second implementation in Python gave the same.
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    expect(draws(Int32Array.of(1, 2, 3, 4), 10)).toEqual(expected);
  });

  it('goes on drawing the same where one block of words ends', () => {
    // Words 1024 to 1026 of the implementation in Python.
    expect(draws(Int32Array.of(1, 2, 3, 4), 1026).slice(1023)).toEqual([1119386594, 2662208721, 1497401140]);
  });

  it('fills its state with the published first outputs of SplitMix64', () => {
    // Rosetta Code, 'Pseudo-random numbers/Splitmix64': the seed 1234567 gives these two numbers first.
    const [first, second] = [6457827717110365317n, 3203168211198807973n];
    const words = [first, first >> 32n, second, second >> 32n].map((word) => Number(BigInt.asIntN(32, word)));
    expect([...seededState(1234567)]).toEqual(words);
  });

  it.each([
    [0, [3737715805, 2584255861, 2876756834, 3286328325, 1553311962, 1625202774]],
    [1234567, [1967786208, 270031234, 1115494691, 824886977, 1639868524, 2161081248]],
    [2 ** 32 - 1, [331202089, 2303545133, 2732085799, 1755962312, 20464611, 435992899]],
  ])('draws from the seed %i what big integers in Python draw', (seed, expected) => {
    expect(draws(seededState(seed), 6)).toEqual(expected);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses %d as a seed', (seed) => {
    expect(() => seededState(seed)).toThrow(RangeError);
  });
});

describe('a bounded draw', () => {
  it('takes the upper half of word × bound, and draws again where the lower half is below 2³² mod bound', () => {
    // From 1, 2, 3, 4 the words are 11520, 0, 5927040 …; 2³² mod 3 = 1. 11520 · 3 < 2³² gives 0; the word 0 is drawn again;
    // 5927040 and 70819200 give 0; 2031721883 · 3 = 1.419 · 2³² gives 1; 1637235492 · 3 = 1.14 · 2³² gives 1.
    const random = new SeededRandom(Int32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 5 }, () => random.below(3))).toEqual([0, 0, 0, 1, 1]);
    expect(random.word()).toBe(1287239034);
  });

  it('gives every number its share', () => {
    const [random, bound, total] = [new SeededRandom(seededState(7)), 13, 130_000];
    const counts = new Map<number, number>();
    for (let draw = 0; draw < total; draw += 1) {
      const number = random.below(bound);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: bound }, (_, number) => number));
    const squares = [...counts.values()].map((count) => (count - total / bound) ** 2 / (total / bound));
    // Chi-square with 12 degrees of freedom: 32.9 is passed once in a thousand seeds.
    expect(squares.reduce((sum, square) => sum + square, 0)).toBeLessThan(32.9);
  });

  it('is always 0 below 1', () => {
    expect(new SeededRandom(seededState(1)).below(1)).toBe(0);
  });
});
