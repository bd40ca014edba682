import type { Ratings } from './estimate.ts';
import type { RatedUnit, RatedUnits } from './rated-units.ts';

/** A codebook that was declared before coding: how many categories it has, or which. */
export type DeclaredCategories = number | readonly (string | number)[];

/**
 * Counts the ratings of each unit and collapses the units that are rated alike. Units without ratings are dropped.
 * Categories have the order of the declared list; otherwise the order in which they turn up.
 *
 * @throws RangeError if a rating is not in the declared list, or if more categories are used than declared.
 */
export function tallyRatings(ratings: Ratings, options: { categories?: DeclaredCategories } = {}): RatedUnits {
  const places = placesOf(ratings, options.categories);
  const categories = typeof options.categories === 'number' ? options.categories : places.size;
  if (places.size > categories) throw new RangeError(`${places.size} categories are used, ${categories} declared.`);
  const keyOf = keyMaker(ratings, places, categories);
  const tallied = new Map<number | string, { counts: readonly number[]; weight: number }>();
  for (const unit of ratings) {
    const key = keyOf(unit);
    if (key === unrated) continue;
    const alike = tallied.get(key);
    if (alike === undefined) tallied.set(key, { counts: countCategories(unit, places, categories), weight: 1 });
    else alike.weight += 1;
  }
  const units: readonly RatedUnit[] = [...tallied.values()];
  return { categories, units };
}

type Places = ReadonlyMap<string | number, number>;
type UnitRatings = Ratings[number];

const unrated = 0;

function placesOf(ratings: Ratings, declared?: DeclaredCategories): Places {
  const listed = typeof declared === 'object';
  const places = new Map<string | number, number>(listed ? declared.map((category, at) => [category, at]) : []);
  if (listed && places.size !== declared.length) throw new RangeError('A category is declared twice.');
  if (typeof declared === 'number' && !Number.isSafeInteger(declared)) throw new RangeError('Categories are counted.');
  for (const unit of ratings) {
    for (const rating of unit) {
      if (rating === null || places.has(rating)) continue;
      if (listed) throw new RangeError(`${rating} is not in the declared codebook.`);
      places.set(rating, places.size);
    }
  }
  return places;
}

/**
 * Units with the same counts have the same key. The counts are the digits of a number: a rating in the category at
 * place k adds radixᵏ, and no count reaches the radix. Where such numbers grow too large, the key is a text.
 */
function keyMaker(ratings: Ratings, places: Places, categories: number): (unit: UnitRatings) => number | string {
  const radix = 1 + ratings.reduce((most, unit) => Math.max(most, unit.length), 0);
  if (radix ** places.size > Number.MAX_SAFE_INTEGER) {
    return (unit) =>
      unit.every((rating) => rating === null) ? unrated : countCategories(unit, places, categories).join();
  }
  const digits = new Map([...places].map(([category, place]) => [category, radix ** place]));
  return (unit) => {
    let key = unrated;
    for (const rating of unit) if (rating !== null) key += digits.get(rating) ?? 0;
    return key;
  };
}

function countCategories(unit: UnitRatings, places: Places, categories: number): number[] {
  const counts = new Array<number>(categories).fill(0);
  for (const rating of unit) {
    const place = rating === null ? undefined : places.get(rating);
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
