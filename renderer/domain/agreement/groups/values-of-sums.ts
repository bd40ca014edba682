import { type CodeSums, firstFrom, place, secondFrom, sharesFrom, totalsFrom } from './code-sums.ts';

/**
 * The values of the coefficients from the sums of one code, NaN where they are undefined: the formulas of the files named
 * like the coefficients, for a bootstrap, which needs thousands of values and no standard errors.
 */
type ValueOfSums = (sums: CodeSums, categories: number) => number;

/** Percent agreement, p_a = Σ aᵢ / n₂. */
export const percentOfSums: ValueOfSums = (sums) => (sums[place.agreed] ?? 0) / (sums[place.compared] ?? 0);

/** Fleiss' kappa: beyond chance with p_e = Σ πₖ². */
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

/** Gwet's AC1: beyond chance with p_e = (1 − Σ πₖ²) / (q − 1). */
export const ac1OfSums: ValueOfSums = (sums, categories) => {
  const rated = sums[place.rated] ?? 0;
  let squares = 0;
  for (let at = sharesFrom; at < sharesFrom + categories; at += 1) squares += ((sums[at] ?? 0) / rated) ** 2;
  return beyond(sums, (1 - squares) / (categories - 1));
};

/** Brennan and Prediger's coefficient: beyond chance with p_e = 1 / q. */
export const brennanPredigerOfSums: ValueOfSums = (sums, categories) => beyond(sums, 1 / categories);

/** Krippendorff's alpha, 1 − (N − 1) Σ Dᵢ / Σ Nₖ (N − Nₖ). */
export const alphaOfSums: ValueOfSums = (sums, categories) => {
  const ratings = sums[place.ratings] ?? 0;
  const totals = totalsFrom(categories);
  const unlike = sumOfProducts(sums, totals, totals, categories, ratings);
  return unlike === 0 ? Number.NaN : 1 - ((ratings - 1) * (sums[place.observed] ?? 0)) / unlike;
};

/** Cohen's kappa, 1 − n₂ (n₂ − Σ aᵢ) / Σ firstₖ (n₂ − secondₖ): of two coders every aᵢ is 0 or 1. */
export const kappaOfSums: ValueOfSums = (sums, categories) => {
  const units = sums[place.compared] ?? 0;
  const unlike = sumOfProducts(sums, firstFrom(categories), secondFrom(categories), categories, units);
  return unlike === 0 ? Number.NaN : 1 - (units * (units - (sums[place.agreed] ?? 0))) / unlike;
};

/** Scott's pi: Cohen's kappa with the mean of both habits. The totals of two coders are twice the mean of how often each used a category, and there are twice as many ratings as units. */
export const piOfSums: ValueOfSums = (sums, categories) => {
  const units = sums[place.compared] ?? 0;
  const totals = totalsFrom(categories);
  const unlike = sumOfProducts(sums, totals, totals, categories, 2 * units) / 4;
  return unlike === 0 ? Number.NaN : 1 - (units * (units - (sums[place.agreed] ?? 0))) / unlike;
};

/** Positive agreement: of the ordered pairs of which one says present, the share of which the other says the same. */
export const positiveOfSums: ValueOfSums = (sums) => (sums[place.presentAlike] ?? 0) / (sums[place.present] ?? 0);

/** Negative agreement: the same for absent. */
export const negativeOfSums: ValueOfSums = (sums) => (sums[place.absentAlike] ?? 0) / (sums[place.absent] ?? 0);

/** (p_a − p_e) / (1 − p_e) */
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
