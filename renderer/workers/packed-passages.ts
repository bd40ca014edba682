import type { Passage } from '../domain/agreement/behind/passages.ts';

/** Where a passage lies. */
export type PassagePlace = Pick<Passage, 'narrativeId' | 'unit'>;

/**
 * Where passages lie, as columns, which come back from a worker many times faster than records. What the coders marked there
 * is not in them: the few passages that are shown get it from the sheets (`passageAt`).
 */
export interface PackedPassages {
  /** Each narrative once. */
  readonly narrativeIds: readonly string[];
  /** Three numbers a passage: the place of its narrative, start and end; −1 and −1 for a whole narrative. */
  readonly places: Int32Array;
}

/** Packs where the passages lie, in their order. */
export function packPassages(passages: readonly Passage[]): PackedPassages {
  const places = new Map<string, number>();
  const packed = new Int32Array(passages.length * 3);
  for (const [index, { narrativeId, unit }] of passages.entries()) {
    const place = places.get(narrativeId) ?? places.size;
    places.set(narrativeId, place);
    packed.set([place, unit?.start ?? -1, unit?.end ?? -1], index * 3);
  }
  return { narrativeIds: [...places.keys()], places: packed };
}

/** How many passages were packed. */
export function packedCount({ places }: PackedPassages): number {
  return places.length / 3;
}

/** How many characters all of them hold; for whole narratives 0. */
export function packedLength({ places }: PackedPassages): number {
  let length = 0;
  for (let at = 0; at < places.length; at += 3) length += (places[at + 2] ?? 0) - (places[at + 1] ?? 0);
  return length;
}

/** Where the passage lies that is at this place of the list, from 0; throws a RangeError if there is none. */
export function packedPlace({ narrativeIds, places }: PackedPassages, index: number): PassagePlace {
  const [narrative, start, end] = places.subarray(index * 3, index * 3 + 3);
  const narrativeId = narrativeIds[narrative ?? -1];
  if (narrativeId === undefined || start === undefined || end === undefined) {
    throw new RangeError(`There is no passage ${index}.`);
  }
  return { narrativeId, unit: start === -1 ? null : { start, end } };
}
