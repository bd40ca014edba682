/** Definitions by pairs of raw ratings, without counts of categories: slow, and independent of the code under test. */

export type Unit<Rating> = readonly (Rating | null)[];
export type Distance<Rating> = (one: Rating, other: Rating) => number;

/** 1 for two values that are not the same. */
export const nominal: Distance<unknown> = (one, other) => (one === other ? 0 : 1);

/** The ratings of each unit, without those that are missing. */
export function given<Rating>(units: readonly Unit<Rating>[]): Rating[][] {
  return units.map((unit) => unit.filter((rating) => rating !== null));
}

/** The mean over all ordered pairs of different places; not a number without pairs. */
export function meanOverPairs<Rating>(ratings: readonly Rating[], of: Distance<Rating>): number {
  let [sum, pairs] = [0, 0];
  for (const [at, one] of ratings.entries()) {
    for (const [to, other] of ratings.entries()) {
      if (at === to) continue;
      sum += of(one, other);
      pairs += 1;
    }
  }
  return sum / pairs;
}

/** Percent agreement: the mean over units of the share of their pairs that agree. */
export function percentByPairs(units: readonly Unit<unknown>[]): number {
  const pairable = given(units).filter(({ length }) => length >= 2);
  return mean(pairable.map((ratings) => 1 - meanOverPairs(ratings, nominal)));
}

/** Alpha: disagreement within units, each weighing as many as its ratings, over disagreement among all ratings. */
export function alphaByPairs<Rating>(units: readonly Unit<Rating>[], distance: Distance<Rating>): number {
  const pairable = given(units).filter(({ length }) => length >= 2);
  const observed = mean(pairable.flatMap((ratings) => ratings.map(() => meanOverPairs(ratings, distance))));
  return 1 - observed / meanOverPairs(pairable.flat(), distance);
}

/**
 * The standard error of alpha as Gwet writes it for weighted ratings (Handbook 2014, chapter 5), with weights
 * 1 − distance; a sum over one rating's category stands for a sum over the categories.
 */
export function alphaErrorByPairs<Rating>(units: readonly Unit<Rating>[], distance: Distance<Rating>): number {
  const pairable = given(units).filter(({ length }) => length >= 2);
  const everything = pairable.flat();
  const perUnit = everything.length / pairable.length;
  const alike = (one: Rating, other: Rating) => 1 - distance(one, other);
  const likeAll = (one: Rating) => mean(everything.map((other) => alike(one, other)));
  const expected = mean(everything.map(likeAll));
  const agreed = pairable.map((ratings) => (meanOverPairs(ratings, alike) * ratings.length) / perUnit);
  const coefficient = (mean(agreed) - expected) / (1 - expected);
  const parts = pairable.map((ratings, at) => {
    const more = (ratings.length - perUnit) / perUnit;
    const beyond = ((agreed[at] ?? Number.NaN) - mean(agreed) * more - expected) / (1 - expected);
    const byChance = sum(ratings.map(likeAll)) / perUnit - expected * more;
    return beyond - (2 * (1 - coefficient) * (byChance - expected)) / (1 - expected);
  });
  return Math.sqrt(sum(parts.map((part) => (part - coefficient) ** 2)) / (parts.length * (parts.length - 1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
