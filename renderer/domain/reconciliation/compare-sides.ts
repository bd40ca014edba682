import type { Scheme } from '../../../codebook/scheme.ts';
import type { Sheet } from '../coding/sheet.ts';
import { type FusedSpan, fusedSpans } from '../coding/units/fused-spans.ts';
import { codesLookedFor } from './codes-looked-for.ts';
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
  return {
    coderId: sheet.coderId,
    spans: fusedSpans(sheet.codings, scheme.id, false),
    lookedFor: codesLookedFor(sheet, scheme, schemes),
  };
}

/** `compareTwoCoders` over the codes that both looked for: one that came later into the codebook is no difference. */
export function compareSides(
  first: Side,
  second: Side,
  { scheme, tolerance }: { readonly scheme: Scheme; readonly tolerance: number },
): TwoCodersCompared {
  const isCompared = (codeId: string) => first.lookedFor.has(codeId) && second.lookedFor.has(codeId);
  const codeIds = scheme.codes.flatMap(({ id }) => (isCompared(id) ? [id] : []));
  const spansOf = (side: Side) => side.spans.filter(({ codeId }) => isCompared(codeId));
  return compareTwoCoders(spansOf(first), spansOf(second), { codeIds, tolerance });
}

/** Every two of a list, the earlier one first. */
export function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [Item, Item] => [first, second]));
}
