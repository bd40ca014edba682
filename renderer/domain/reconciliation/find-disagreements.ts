import { codeWasLookedFor } from '../coding/code-of-scheme.ts';
import type { Sheet } from '../coding/sheet.ts';
import type { ComparedWork } from '../coding/units/comparison.ts';
import { finishedWork } from '../coding/units/finished-work.ts';
import { type FusedSpan, fusedSpans } from '../coding/units/fused-spans.ts';
import { compareTwoCoders } from './compare-two-coders.ts';
import type { Disagreement, DisagreementQuestion, Disagreements, MatchedSpans } from './disagreement.ts';

/** One coder's side of a narrative. */
interface Side {
  readonly coderId: string;
  readonly spans: readonly FusedSpan[];
  /** The codes of the scheme that the coder looked for. */
  readonly lookedFor: ReadonlySet<string>;
}

/**
 * Everything in which two of the coders differ, and what they have in common, over the narratives that both have finished:
 * by narrative, then by pair, then in the order of reading. How each is sorted into its kind is told by `compareTwoCoders`.
 * A code that one of the two has not looked for (it came later into the codebook) is left out for that pair.
 * `onProgress` hears of every hundredth of the narratives, as a share from 0 to 1.
 */
export function findDisagreements(
  question: DisagreementQuestion,
  work: ComparedWork,
  onProgress: (share: number) => void = () => {},
): Disagreements {
  const matches: MatchedSpans[] = [];
  const disagreements: Disagreement[] = [];
  const finished = finishedWork(question, work);
  for (const [index, { narrative, sheets }] of finished.entries()) {
    const sides = sheets.flatMap((sheet) => (sheet ? [sideOf(sheet, question, work)] : []));
    for (const [first, second] of pairsOf(sides)) {
      const where = { narrativeId: narrative.id, coderIds: [first.coderId, second.coderId] as const };
      const compared = compareSides(first, second, question);
      for (const spans of compared.matches) matches.push({ ...where, spans });
      for (const difference of compared.differences) disagreements.push({ ...where, ...difference });
    }
    const hundredths = (narratives: number) => Math.floor((100 * narratives) / finished.length);
    if (hundredths(index + 1) > hundredths(index)) onProgress((index + 1) / finished.length);
  }
  return { disagreements, matches };
}

function sideOf(sheet: Sheet, { scheme }: DisagreementQuestion, { schemes }: ComparedWork): Side {
  const ids = scheme.codes.map(({ id }) => id);
  return {
    coderId: sheet.coderId,
    spans: fusedSpans(sheet.codings, scheme.id, false),
    lookedFor: new Set(ids.filter((id) => codeWasLookedFor(sheet, scheme.id, id, schemes))),
  };
}

function compareSides(first: Side, second: Side, { scheme, tolerance }: DisagreementQuestion) {
  const codeIds = scheme.codes.map(({ id }) => id).filter((id) => first.lookedFor.has(id) && second.lookedFor.has(id));
  const compared = new Set(codeIds);
  const spansOf = (side: Side) => side.spans.filter(({ codeId }) => compared.has(codeId));
  return compareTwoCoders(spansOf(first), spansOf(second), { codeIds, tolerance });
}

function pairsOf(sides: readonly Side[]): [Side, Side][] {
  return sides.flatMap((first, at) => sides.slice(at + 1).map((second): [Side, Side] => [first, second]));
}
