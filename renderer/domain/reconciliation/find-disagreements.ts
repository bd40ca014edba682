import type { ComparedWork } from '../coding/units/comparison.ts';
import { finishedWork } from '../coding/units/finished-work.ts';
import { compareSides, pairsOf, sideOf } from './compare-sides.ts';
import type { Disagreement, DisagreementQuestion, Disagreements, MatchedSpans } from './disagreement.ts';

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
    const sides = sheets.flatMap((sheet) => (sheet ? [sideOf(sheet, question.scheme, work.schemes)] : []));
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
