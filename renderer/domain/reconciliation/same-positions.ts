import type { Coding } from '../coding/coding.ts';
import type { Position } from '../coding/decision.ts';

/** True if both say the same of the same coders: the same codings with the same code, span and status. Memos are not looked at. */
export function samePositions(one: readonly Position[], other: readonly Position[]): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ coderId, codings }) => {
    const found = other.find((position) => position.coderId === coderId);
    return found !== undefined && sameCodings(codings, found.codings);
  });
}

function sameCodings(one: readonly Coding[], other: readonly Coding[]): boolean {
  if (one.length !== other.length) return false;
  const isSame = (a: Coding, b: Coding) =>
    a.id === b.id && a.codeId === b.codeId && a.start === b.start && a.end === b.end && a.status === b.status;
  return one.every((coding, place) => {
    const there = other[place];
    return (there && isSame(coding, there)) || other.some((candidate) => isSame(coding, candidate));
  });
}
