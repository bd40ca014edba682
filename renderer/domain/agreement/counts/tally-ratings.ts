import type { Ratings } from '../estimate.ts';
import { type CategoryPlaces, categoryPlaces, type DeclaredCategories } from './category-places.ts';
import type { RatedUnits } from './rated-units.ts';

/**
 * Counts the ratings of each unit and collapses the units that are rated alike. Units without ratings are dropped.
 * `categories` is the declared codebook, by size or as a list; without it, those in use (see `categoryPlaces`).
 *
 * @throws RangeError if the ratings do not fit the declared codebook.
 */
export function tallyRatings(ratings: Ratings, options: { readonly categories?: DeclaredCategories } = {}): RatedUnits {
  const places = categoryPlaces(ratings, options.categories);
  const categories = typeof options.categories === 'number' ? options.categories : places.size;
  const keyOf = keyMaker(ratings, places);
  const alike = new Map<number | string, { counts: readonly number[]; weight: number }>();
  for (const unit of ratings) {
    const key = keyOf(unit);
    const known = alike.get(key);
    if (known !== undefined) known.weight += 1;
    else if (key !== unrated) alike.set(key, { counts: countCategories(unit, places, categories), weight: 1 });
  }
  return { categories, units: [...alike.values()] };
}

type UnitRatings = Ratings[number];

const unrated = 0;

/**
 * Units with the same counts have the same key. The counts are the digits of a number: a rating in the category at
 * place k adds radixᵏ, and no count reaches the radix. Where such numbers grow too large, the key is a text.
 */
function keyMaker(ratings: Ratings, places: CategoryPlaces): (unit: UnitRatings) => number | string {
  let radix = 1;
  for (const { length } of ratings) radix = Math.max(radix, length + 1);
  if (radix ** places.size > Number.MAX_SAFE_INTEGER) return (unit) => textKey(unit, places);
  const digits = new Map([...places].map(([category, place]) => [category, radix ** place]));
  return (unit) => {
    let key = unrated;
    for (const rating of unit) if (rating !== null) key += digits.get(rating) ?? 0;
    return key;
  };
}

function textKey(unit: UnitRatings, places: CategoryPlaces): number | string {
  const rated = unit.filter((rating) => rating !== null).map((rating) => places.get(rating) ?? -1);
  return rated.length === 0 ? unrated : rated.sort((one, other) => one - other).join();
}

function countCategories(unit: UnitRatings, places: CategoryPlaces, categories: number): number[] {
  const counts = new Array<number>(categories).fill(0);
  for (const rating of unit) {
    const place = rating === null ? undefined : places.get(rating);
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
