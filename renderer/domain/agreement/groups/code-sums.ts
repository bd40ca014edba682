/**
 * The sums over units that every coefficient of one code is made of, as one list of numbers. A unit adds the same parts to
 * them however often it stands, so a replicate costs one pass over the units that are rated alike.
 *
 * At `place`: n, units with a rating; n₂, those with at least two; Σ aᵢ, their shares of agreeing pairs; N, their ratings;
 * Σ Dᵢ, their disagreements (see `beyondChance` and `krippendorffAlpha`); and ordered pairs of ratings: those of which both
 * say present with the same status, those of which the first says present, and the same for absent. Then, category by
 * category, what `sharesFrom` and the functions after it point at.
 */
export type CodeSums = Float64Array;

/** Where the first sums stand. */
export const place = {
  rated: 0,
  compared: 1,
  agreed: 2,
  ratings: 3,
  observed: 4,
  presentAlike: 5,
  present: 6,
  absentAlike: 7,
  absent: 8,
} as const;

const CATEGORIES_FROM = 9;

/** From here on, Σ rᵢₖ / rᵢ for each category k. */
export const sharesFrom = CATEGORIES_FROM;
/** From here on, Nₖ. */
export const totalsFrom = (categories: number) => CATEGORIES_FROM + categories;
/** From here on, of two coders, how often the first used each category in units that both rated. */
export const firstFrom = (categories: number) => CATEGORIES_FROM + 2 * categories;
/** From here on, how often the second did. */
export const secondFrom = (categories: number) => CATEGORIES_FROM + 3 * categories;

/** How many sums there are. */
export const sumsLength = (categories: number) => CATEGORIES_FROM + 4 * categories;

/** What one unit adds. `ratings` are those it has; of two coders, in their order. */
export function partsOf(ratings: readonly number[], categories: number): Float64Array {
  const parts = new Float64Array(sumsLength(categories));
  const all = ratings.length;
  const isCompared = all >= 2;
  const add = (at: number, part: number) => parts.fill((parts[at] ?? 0) + part, at, at + 1);
  add(place.rated, 1);
  for (const [at, category] of ratings.entries()) {
    add(sharesFrom + category, 1 / all);
    if (!isCompared) continue;
    const alike = ratings.filter((other) => other === category).length - 1;
    add(place.agreed, alike / (all * (all - 1)));
    add(place.observed, (all - 1 - alike) / (all - 1));
    add(category === 0 ? place.absentAlike : place.presentAlike, alike);
    add(category === 0 ? place.absent : place.present, all - 1);
    add(place.ratings, 1);
    add(totalsFrom(categories) + category, 1);
    if (at < 2) add((at === 0 ? firstFrom : secondFrom)(categories) + category, 1);
  }
  add(place.compared, isCompared ? 1 : 0);
  return parts;
}

/** Adds up the parts of the units, each as often as its weight says. */
export function addParts(sums: CodeSums, parts: readonly Float64Array[], weights: Float64Array): void {
  sums.fill(0);
  for (let unit = 0; unit < weights.length; unit += 1) {
    const weight = weights[unit] ?? 0;
    const added = parts[unit];
    if (weight === 0 || !added) continue;
    for (let at = 0; at < added.length; at += 1) sums[at] = (sums[at] ?? 0) + weight * (added[at] ?? 0);
  }
}
