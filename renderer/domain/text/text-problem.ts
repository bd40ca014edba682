import type { Problem } from '../../../codebook/problem.ts';

export type TextProblemCode = 'nul_character' | 'lone_surrogate';

const nul = String.fromCharCode(0);

/**
 * What makes a text unfit to be kept: a NUL character, or half of a surrogate pair (which no UTF-8 file can hold).
 * The first such place is named, as `details.offset` in UTF-16 units and in words in `place`; `null` if there is none.
 */
export function textProblem(text: string): Problem<TextProblemCode> | null {
  const nulAt = text.indexOf(nul);
  const loneAt = text.isWellFormed() ? -1 : text.search(/\p{Surrogate}/u);
  if (nulAt === -1 && loneAt === -1) return null;
  const nulComesFirst = loneAt === -1 || (nulAt !== -1 && nulAt < loneAt);
  return nulComesFirst ? problemAt('nul_character', nulAt) : problemAt('lone_surrogate', loneAt);
}

function problemAt(code: TextProblemCode, offset: number): Problem<TextProblemCode> {
  return { code, place: `offset ${offset}`, details: { offset } };
}
