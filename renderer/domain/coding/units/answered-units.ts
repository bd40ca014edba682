import { overlaps } from '../../text/overlaps.ts';
import { codeWasLookedFor } from '../code-of-scheme.ts';
import type { Sheet } from '../sheet.ts';
import { codingsOfScheme } from './codings-of-scheme.ts';
import type { ComparedWork, Comparison } from './comparison.ts';
import { finishedWork } from './finished-work.ts';
import { narrativeUnits } from './narrative-units.ts';
import { unitRater } from './rate-units.ts';

/** One narrative's units and every coder's answer about every code in each of them. */
export interface AnsweredUnits {
  readonly narrativeId: string;
  /** Of each unit: 1, or its characters where these are the units. */
  readonly weights: readonly number[];
  /** As `RateUnits` lays them out. */
  readonly ratings: Int16Array;
}

/** Narratives between two reports of progress. */
const STEP = 50;

/**
 * The answers of all coders in all units, narrative by narrative, in the project's order; those that are not compared
 * (see `finishedWork`) are left out. A code is present in a unit when one of its spans covers at least one character of it, and absent
 * only if the coder looked for it (see `codeWasLookedFor`). Where uncoded units are left out, a unit stays in if any of the
 * coders gave any part of it any code of the scheme.
 *
 * @param categories as `ratingCategories` gives them.
 * @throws RangeError if a text is needed and missing.
 */
export function* answeredUnits(
  comparison: Comparison,
  work: ComparedWork,
  categories: readonly string[],
  onProgress?: (share: number) => void,
): Generator<AnsweredUnits> {
  const { scheme, unit, leavesOutUncoded } = comparison;
  const found = finishedWork(comparison, work);
  const lookedFor = whatWasLookedFor(comparison, work);
  const rate = unitRater(comparison, categories);
  for (const [at, { narrative, sheets }] of found.entries()) {
    if (at % STEP === 0) onProgress?.(at / found.length);
    const ofCoders = sheets.map((sheet) => ({
      codings: codingsOfScheme(sheet?.codings ?? [], scheme),
      lookedFor: lookedFor(sheet),
    }));
    const coded = unit === 'character' || leavesOutUncoded ? ofCoders.flatMap(({ codings }) => codings) : [];
    const all = narrativeUnits(unit, narrative, coded);
    const units = leavesOutUncoded ? all.filter((one) => coded.some((coding) => overlaps(coding, one))) : all;
    const weights = units.map(({ start, end }) => (unit === 'character' ? end - start : 1));
    yield { narrativeId: narrative.id, weights, ratings: rate(units, ofCoders) };
  }
}

/** Of a sheet, for each code of the scheme, whether its coder looked for it. Worked out once for each revision. */
function whatWasLookedFor({ scheme }: Comparison, { schemes }: ComparedWork): (sheet: Sheet | null) => boolean[] {
  const known = new Map<number, boolean[]>();
  const nothing = scheme.codes.map(() => false);
  return (sheet) => {
    const revision = sheet?.finishedUnder[scheme.id];
    if (!sheet || revision === undefined) return nothing;
    const answer = known.get(revision) ?? scheme.codes.map(({ id }) => codeWasLookedFor(sheet, scheme.id, id, schemes));
    known.set(revision, answer);
    return answer;
  };
}
