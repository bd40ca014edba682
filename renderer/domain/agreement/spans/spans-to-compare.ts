import { codeWasLookedFor } from '../../coding/code-of-scheme.ts';
import type { Sheet } from '../../coding/sheet.ts';
import type { ComparedWork, Comparison, NarrativeToCompare } from '../../coding/units/comparison.ts';
import { finishedWork } from '../../coding/units/finished-work.ts';
import { fusedSpans } from '../../coding/units/fused-spans.ts';
import { ratingCategories } from '../../coding/units/rating-categories.ts';
import { type AllCodesLayer, allCodesLayer, layerOf, type SpanLayer } from './span-layers.ts';

/** One coder's finished work on one text. */
export interface CoderLayers {
  /** Only codes of the scheme that the coder looked for. */
  readonly byCode: ReadonlyMap<string, SpanLayer>;
  /** `null`: the coder did not look for every code of the scheme. */
  readonly allCodes: AllCodesLayer | null;
}

/** One text with the work on it: a place for each coder of the comparison, `null` for one who has not finished it. */
export interface TextToCompare {
  /** Characters: UTF-16 units. */
  readonly length: number;
  readonly coders: readonly (CoderLayers | null)[];
}

/** The texts of all compared narratives, and how many values a code can have beside gaps: 1, or one for each status. */
export interface SpansToCompare {
  readonly texts: readonly TextToCompare[];
  readonly values: number;
}

/**
 * The fused spans of the compared coders, text by text, in the order of the narratives' ids, so that the same work and seed
 * give the same intervals in whatever order the project holds them.
 *
 * @throws RangeError if a text is missing, or a span reaches beyond it.
 */
export function spansToCompare(comparison: Comparison, work: ComparedWork): SpansToCompare {
  const categories = ratingCategories(comparison, work);
  const finished = finishedWork(comparison, work).sort((a, b) => (a.narrative.id < b.narrative.id ? -1 : 1));
  const texts = finished.map(({ narrative, sheets }) => {
    const length = lengthOf(narrative);
    const coders = sheets.map((sheet) => sheet && coderLayers(sheet, comparison, work, categories));
    if (coders.some((coder) => coder && reachesBeyond(length, coder))) {
      throw new RangeError(`A span reaches beyond the text of narrative ${narrative.id}`);
    }
    return { length, coders };
  });
  return { texts, values: categories.length - 1 };
}

function coderLayers(
  sheet: Sheet,
  { scheme, comparesStatus }: Comparison,
  { schemes }: ComparedWork,
  categories: readonly string[],
): CoderLayers {
  const fused = fusedSpans(sheet.codings, scheme.id, comparesStatus);
  const byCode = new Map<string, SpanLayer>();
  for (const { id } of scheme.codes) {
    if (!codeWasLookedFor(sheet, scheme.id, id, schemes)) continue;
    const own = fused.filter(({ codeId }) => codeId === id);
    byCode.set(id, layerOf(own, categories, comparesStatus));
  }
  const lookedForAll = byCode.size === scheme.codes.length;
  return { byCode, allCodes: lookedForAll ? allCodesLayer([...byCode.values()], categories.length - 1) : null };
}

function lengthOf({ id, text }: NarrativeToCompare): number {
  if (text === undefined) throw new RangeError(`Spans cannot be compared without the text of narrative ${id}`);
  return text.length;
}

function reachesBeyond(length: number, { byCode }: CoderLayers): boolean {
  return [...byCode.values()].some(({ spans }) => spans.some(({ end }) => end > length));
}
