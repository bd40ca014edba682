import type { Ratings } from '../estimate.ts';
import type { Code } from './set-distances.ts';

/** Sets of codes as a table of units × coders. `[]`: looked and found none; `null`: did not rate. Order and repeats in a set do not matter. */
export type SetRatings = readonly (readonly (readonly Code[] | null)[])[];

/** Whether the ratings are sets of codes. A table without any rating holds none. */
export function holdsSets(ratings: Ratings | SetRatings): ratings is SetRatings {
  for (const unit of ratings) {
    for (const rating of unit) if (rating !== null) return Array.isArray(rating);
  }
  return false;
}

/**
 * Gives every distinct set a number, its place in `sets`, and the ratings as such numbers.
 *
 * @throws RangeError if a rating is not a set.
 */
export function numberSets(ratings: Ratings | SetRatings): { ratings: Ratings; sets: readonly ReadonlySet<Code>[] } {
  const sets: ReadonlySet<Code>[] = [];
  const places = new Map<string, number>();
  const placeOf = (codes: Code | readonly Code[]) => {
    if (typeof codes !== 'object') throw new RangeError(`${codes} is not a set of codes.`);
    const set = new Set(codes);
    const name = nameOf(set);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, sets.length);
    return sets.push(set) - 1;
  };
  return { ratings: ratings.map((unit) => unit.map((codes) => (codes === null ? null : placeOf(codes)))), sets };
}

/** The same for the same codes, whatever their order; `1` and `'1'` are two codes. */
function nameOf(set: ReadonlySet<Code>): string {
  return JSON.stringify([...set].map((code) => `${typeof code} ${code}`).sort());
}
