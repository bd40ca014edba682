import type { Scheme } from '../../../codebook/scheme.ts';
import { codeWasLookedFor } from '../coding/code-of-scheme.ts';
import type { Sheet } from '../coding/sheet.ts';
import { type FusedSpan, fusedSpans } from '../coding/units/fused-spans.ts';
import { compareTwoCoders, type TwoCodersCompared } from './compare-two-coders.ts';

/** One coder's side of a narrative. */
export interface Side {
  readonly coderId: string;
  readonly spans: readonly FusedSpan[];
  /** The codes of the scheme that the coder looked for. */
  readonly lookedFor: ReadonlySet<string>;
}

/** What a coder found on a finished sheet, and what they looked for. `schemes` are all revisions of the scheme. */
export function sideOf(sheet: Sheet, scheme: Scheme, schemes: readonly Scheme[]): Side {
  const ids = scheme.codes.map(({ id }) => id);
  return {
    coderId: sheet.coderId,
    spans: fusedSpans(sheet.codings, scheme.id, false),
    lookedFor: new Set(ids.filter((id) => codeWasLookedFor(sheet, scheme.id, id, schemes))),
  };
}

/** `compareTwoCoders` over the codes that both looked for: one that came later into the codebook is no difference. */
export function compareSides(
  first: Side,
  second: Side,
  { scheme, tolerance }: { readonly scheme: Scheme; readonly tolerance: number },
): TwoCodersCompared {
  const codeIds = scheme.codes.map(({ id }) => id).filter((id) => first.lookedFor.has(id) && second.lookedFor.has(id));
  const compared = new Set(codeIds);
  const spansOf = (side: Side) => side.spans.filter(({ codeId }) => compared.has(codeId));
  return compareTwoCoders(spansOf(first), spansOf(second), { codeIds, tolerance });
}

/** Every two of a list, the earlier one first. */
export function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [Item, Item] => [first, second]));
}
