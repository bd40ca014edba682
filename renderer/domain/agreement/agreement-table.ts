import type { Scheme } from '../../../codebook/scheme.ts';
import { narrativeRatings } from '../coding/narrative-ratings.ts';
import type { Sheet } from '../coding/sheet.ts';
import { cohenKappa } from './cohen-kappa.ts';
import type { Estimate } from './estimate.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { percentAgreement } from './percent-agreement.ts';

/** Two coders on one code: over the `n` narratives that both rated, `a` both found it, `b` the first alone, `c` the second alone, `d` neither. */
export interface PairAgreement {
  readonly coderIds: readonly [string, string];
  readonly n: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly percent: Estimate;
  readonly kappa: Estimate;
}

/** How far the chosen coders agree on one code, with narratives as units. */
export interface CodeAgreement {
  readonly codeId: string;
  /** Narratives that at least two of the coders rated. */
  readonly units: number;
  /** The share of their ratings that say the code is there, from 0 to 1; `null` without units. */
  readonly prevalence: number | null;
  readonly percent: Estimate;
  readonly alpha: Estimate;
  /** Every pair of the coders, in their order. */
  readonly pairs: readonly PairAgreement[];
}

export interface AgreementQuestion {
  /** The revision whose codes become the rows. */
  readonly scheme: Scheme;
  /** Every revision of every scheme. */
  readonly schemes: readonly Scheme[];
  /** The coders to compare, each once. */
  readonly coderIds: readonly string[];
  /** Only sheets that the viewer may see (`visibleSheets`). */
  readonly sheets: readonly Sheet[];
}

/** Agreement on each code of the scheme, in the scheme's order, at narrative level and over finished sheets only. */
export function agreementTable({ scheme, schemes, coderIds, sheets }: AgreementQuestion): CodeAgreement[] {
  return scheme.codes.map(({ id: codeId }) => {
    const { ratings } = narrativeRatings({ schemeId: scheme.id, codeId, coderIds, sheets, schemes });
    const pairable = ratings.map((unit) => unit.filter((rating) => rating !== null)).filter((unit) => unit.length >= 2);
    const all = pairable.flat();
    return {
      codeId,
      units: pairable.length,
      prevalence: all.length === 0 ? null : all.filter((rating) => rating === 1).length / all.length,
      percent: percentAgreement(ratings),
      alpha: krippendorffAlpha(ratings),
      pairs: pairsOf(coderIds).map((pair) => pairAgreement(pair, coderIds, ratings)),
    };
  });
}

type PresenceRatings = readonly (readonly (1 | 0 | null)[])[];

function pairsOf(coderIds: readonly string[]): [string, string][] {
  return coderIds.flatMap((first, at) => coderIds.slice(at + 1).map((second): [string, string] => [first, second]));
}

function pairAgreement(pair: readonly [string, string], coderIds: readonly string[], ratings: PresenceRatings) {
  const [first, second] = pair.map((coderId) => coderIds.indexOf(coderId));
  const two = ratings.map((unit): [1 | 0 | null, 1 | 0 | null] => [
    unit[first ?? -1] ?? null,
    unit[second ?? -1] ?? null,
  ]);
  const count = (one: 1 | 0, other: 1 | 0) => two.filter((unit) => unit[0] === one && unit[1] === other).length;
  const [a, b, c, d] = [count(1, 1), count(1, 0), count(0, 1), count(0, 0)];
  return { coderIds: pair, n: a + b + c + d, a, b, c, d, percent: percentAgreement(two), kappa: cohenKappa(two) };
}
