import { shuffled } from '../../../domain/coding/assignment/shuffled.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import { SeededRandom, seededState } from '../../../domain/coding/seeded-random.ts';
import { fnv1a } from '../../../domain/text/fnv-1a.ts';

/** A coder as the desk shows them on one narrative. */
export interface CoderFace {
  readonly coderId: string;
  /** What stands beside their passages; `null` when there are more coders than free letters. */
  readonly letter: string | null;
  /** The key that rules for this coder, as Mantine writes it: the letter, for further coders one with Shift; `null` beyond those. */
  readonly key: string | null;
  /** The coder's own name, or `Coder A`. */
  readonly name: string;
}

/** Letters that the desk needs for nothing else. */
const freeLetters = [...'ABCDFGHLNQTUVW'];
const keys = [...freeLetters, ...freeLetters.map((letter) => `shift+${letter}`)];

interface FacesOf {
  readonly coders: readonly Coder[];
  readonly hidesNames: boolean;
  /** The same narrative of the same project always gives the same letters. */
  readonly projectId: string;
  readonly narrativeId: string;
}

/**
 * The coders of one narrative with the letters they go by. Where names are hidden the letters are dealt out anew on every
 * narrative, so that nobody can learn who is who, and the coders come in the order of their letters.
 */
export function coderFaces(coderIds: readonly string[], { coders, hidesNames, ...where }: FacesOf): CoderFace[] {
  const order = hidesNames ? dealtOut(coderIds, fnv1a(`${where.projectId} ${where.narrativeId}`)) : coderIds;
  return order.map((coderId, place) => {
    const letter = freeLetters[place] ?? null;
    const hidden = `Coder ${letter ?? place + 1}`;
    const name = coders.find(({ id }) => id === coderId)?.name ?? 'A coder who is gone';
    return { coderId, letter, key: keys[place] ?? null, name: hidesNames ? hidden : name };
  });
}

/** By id first: the order in which the project lists its coders is no secret. */
function dealtOut(coderIds: readonly string[], seed: number): string[] {
  return shuffled([...coderIds].sort(), new SeededRandom(seededState(seed)));
}
