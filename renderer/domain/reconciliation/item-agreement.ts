import type { Coding } from '../coding/coding.ts';
import type { Position } from '../coding/decision.ts';
import { sharedLength } from '../text/shared-length.ts';
import { pairsOf } from './compare-sides.ts';

/**
 * How far coders agree on an item, from 0 to 1: for every two of them the characters that both gave the same code, a half where
 * the statuses differ, divided by those that either gave it; the mean over the pairs. One coder alone: 1.
 *
 *     [0, 10) and [0, 8): 8 / 10 = 0.8      missed: 0      same span, other status: 0.5
 */
export function itemAgreement(positions: readonly Position[]): number {
  const pairs = pairsOf(positions.map(({ codings }) => codings));
  if (pairs.length === 0) return 1;
  return pairs.reduce((sum, [one, other]) => sum + agreementOfPair(one, other), 0) / pairs.length;
}

function agreementOfPair(one: readonly Coding[], other: readonly Coding[]): number {
  const codeIds = new Set([...one, ...other].map(({ codeId }) => codeId));
  let [shared, covered] = [0, 0];
  for (const codeId of codeIds) {
    const [first, second] = [one, other].map((codings) => codings.filter((coding) => coding.codeId === codeId));
    const both = overlap(first ?? [], second ?? []);
    shared += both.weighed;
    covered += length(first ?? []) + length(second ?? []) - both.characters;
  }
  return covered > 0 ? Math.min(1, shared / covered) : 1;
}

/** Codings of one coder and code may overlap; a character counts once. */
function length(codings: readonly Coding[]): number {
  let [reached, sum] = [0, 0];
  for (const { start, end } of [...codings].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}

function overlap(one: readonly Coding[], other: readonly Coding[]) {
  const shares = one.flatMap((a) =>
    other.flatMap((b) => {
      const characters = sharedLength(a, b);
      const span = { ...a, start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
      return characters > 0 ? [{ span, isSame: a.status === b.status }] : [];
    }),
  );
  const characters = length(shares.map(({ span }) => span));
  const same = length(shares.filter(({ isSame }) => isSame).map(({ span }) => span));
  return { characters, weighed: same + (characters - same) / 2 };
}
