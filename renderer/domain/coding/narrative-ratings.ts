import type { Scheme } from '../../../codebook/scheme.ts';
import { codeWasLookedFor } from './code-of-scheme.ts';
import type { Sheet } from './sheet.ts';

/** Who found one code in which narratives; `ratings` has a row for each of `narrativeIds` and a column for each coder asked for. */
export interface NarrativeRatings {
  readonly narrativeIds: readonly string[];
  readonly ratings: readonly (readonly (1 | 0 | null)[])[];
}

interface RatingsQuestion {
  readonly schemeId: string;
  readonly codeId: string;
  /** The columns, in this order. */
  readonly coderIds: readonly string[];
  /** Only sheets that the viewer may see (`visibleSheets`). */
  readonly sheets: readonly Sheet[];
  /** Every revision of the scheme. */
  readonly schemes: readonly Scheme[];
}

/**
 * A code's ratings with narratives as units: 1 if the coder's finished sheet holds the code, 0 if they finished and did
 * not find it, `null` if they have not finished, or finished under a revision that did not have the code yet.
 * Narratives in the order of their first sheet; those that none of the coders rated are left out.
 */
export function narrativeRatings({ schemeId, codeId, coderIds, sheets, schemes }: RatingsQuestion): NarrativeRatings {
  const chosen = new Set(coderIds);
  const rows = new Map<string, Map<string, 1 | 0>>();
  for (const sheet of sheets) {
    if (!chosen.has(sheet.coderId) || !codeWasLookedFor(sheet, schemeId, codeId, schemes)) continue;
    const row = rows.get(sheet.narrativeId) ?? new Map<string, 1 | 0>();
    row.set(sheet.coderId, holdsCode(sheet, schemeId, codeId) ? 1 : 0);
    rows.set(sheet.narrativeId, row);
  }
  return {
    narrativeIds: [...rows.keys()],
    ratings: [...rows.values()].map((row) => coderIds.map((coderId) => row.get(coderId) ?? null)),
  };
}

function holdsCode(sheet: Sheet, schemeId: string, codeId: string): boolean {
  return sheet.codings.some((coding) => coding.schemeId === schemeId && coding.codeId === codeId);
}
