import type { Ratings } from '../estimate.ts';

/** A codebook that was declared before coding: how many categories it has, or which. */
export type DeclaredCategories = number | readonly (string | number)[];

/** The place of each category among all, from 0. */
export type CategoryPlaces = ReadonlyMap<string | number, number>;

/**
 * Gives each category a place: in the order of the declared list; otherwise in the order in which they turn up.
 *
 * @throws RangeError if a rating is not in the declared list, if more categories are used than declared, if one is
 * declared twice, or if a rating is neither a text nor a number.
 */
export function categoryPlaces(
  ratings: Ratings,
  declared: DeclaredCategories = Number.MAX_SAFE_INTEGER,
): CategoryPlaces {
  const isCount = typeof declared === 'number';
  const places = new Map<string | number, number>(isCount ? [] : declared.map((category, at) => [category, at]));
  if (!isCount && places.size < declared.length) throw new RangeError('A category is declared twice.');
  const most = isCount ? declared : places.size;
  if (!Number.isSafeInteger(most)) throw new RangeError('The number of categories is not a whole number.');
  for (const unit of ratings) {
    for (const rating of unit) {
      if (rating === null || places.has(rating)) continue;
      if (typeof rating !== 'string' && typeof rating !== 'number')
        throw new RangeError('A rating is a text or a number.');
      if (places.size >= most)
        throw new RangeError(`The declared codebook of ${most} categories has no room for ${rating}.`);
      places.set(rating, places.size);
    }
  }
  return places;
}
