import { type CodeSums, firstFrom, place, secondFrom, sharesFrom, totalsFrom } from './code-sums.ts';

/**
 * The values of the coefficients from the sums of one code, NaN where they are undefined: the formulas of the files named
 * like the coefficients, for a bootstrap, which needs thousands of values and no standard errors.
 */
type ValueOfSums = (sums: CodeSums, categories: number) => number;

export const percentOfSums: ValueOfSums = (sums) => (sums[place.agreed] ?? 0) / (sums[place.compared] ?? 0);

export const fleissOfSums: ValueOfSums = (sums, categories) => {
  const rated = sums[place.rated] ?? 0;
  let [expected, inUse] = [0, 0];
  for (let at = sharesFrom; at < sharesFrom + categories; at += 1) {
    const share = (sums[at] ?? 0) / rated;
    expected += share * share;
    if (share > 0) inUse += 1;
  }
  return inUse < 2 ? Number.NaN : beyond(sums, expected);
};

export const ac1OfSums: ValueOfSums = (sums, categories) => {
  const rated = sums[place.rated] ?? 0;
  let squares = 0;
  for (let at = sharesFrom; at < sharesFrom + categories; at += 1) squares += ((sums[at] ?? 0) / rated) ** 2;
  return beyond(sums, (1 - squares) / (categories - 1));
};

export const brennanPredigerOfSums: ValueOfSums = (sums, categories) => beyond(sums, 1 / categories);

export const alphaOfSums: ValueOfSums = (sums, categories) => {
  const ratings = sums[place.ratings] ?? 0;
  const totals = totalsFrom(categories);
  const unlike = sumOfProducts(sums, totals, totals, categories, ratings);
  return unlike === 0 ? Number.NaN : 1 - ((ratings - 1) * (sums[place.observed] ?? 0)) / unlike;
};

export const kappaOfSums: ValueOfSums = (sums, categories) => {
  const units = sums[place.compared] ?? 0;
  const unlike = sumOfProducts(sums, firstFrom(categories), secondFrom(categories), categories, units);
  return unlike === 0 ? Number.NaN : 1 - (units * (units - (sums[place.agreed] ?? 0))) / unlike;
};

/** The totals of two coders are twice the mean of how often each used a category, and there are twice as many ratings as units. */
export const piOfSums: ValueOfSums = (sums, categories) => {
  const units = sums[place.compared] ?? 0;
  const totals = totalsFrom(categories);
  const unlike = sumOfProducts(sums, totals, totals, categories, 2 * units) / 4;
  return unlike === 0 ? Number.NaN : 1 - (units * (units - (sums[place.agreed] ?? 0))) / unlike;
};

export const positiveOfSums: ValueOfSums = (sums) => (sums[place.presentAlike] ?? 0) / (sums[place.present] ?? 0);

export const negativeOfSums: ValueOfSums = (sums) => (sums[place.absentAlike] ?? 0) / (sums[place.absent] ?? 0);

function beyond(sums: CodeSums, expected: number): number {
  const agreed = (sums[place.agreed] ?? 0) / (sums[place.compared] ?? 0);
  return (agreed - expected) / (1 - expected);
}

/** Σₖ oneₖ (all − otherₖ), of the sums that begin at these places. */
function sumOfProducts(sums: CodeSums, one: number, other: number, categories: number, all: number): number {
  let sum = 0;
  for (let at = 0; at < categories; at += 1) sum += (sums[one + at] ?? 0) * (all - (sums[other + at] ?? 0));
  return sum;
}
