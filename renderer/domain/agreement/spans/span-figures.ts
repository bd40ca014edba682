import type { ComparedWork } from '../../coding/units/comparison.ts';
import type { AgreementFigures, FiguresQuestion } from '../figures.ts';
import { averagesOf } from '../groups/averages.ts';
import { coderGroups } from '../groups/coder-groups.ts';
import { spanGroups } from './span-groups.ts';
import { spansToCompare } from './spans-to-compare.ts';

/**
 * All figures with spans as units. Spans of one code and coder that touch or overlap are fused first (apart by status where
 * statuses are compared). Per code: u-alpha of the code against the rest, (k)u-alpha, and span F1. All codes together: u-alpha
 * of what any code was given to, |u-alpha, cu-alpha, and span F1. |u, cu and (k)u compare all codes and take one at each
 * place: where a coder of the group gave two codes to one place, they are undefined (`codes_overlap`). With statuses (k)u is
 * left out.
 *
 * A narrative counts for a group if at least two of its coders finished it and looked for the code (for all codes together,
 * and for (k)u: for every code of the scheme), and then only with those coders. Intervals are percentile bootstrap over
 * all compared narratives, whether or not they count for the group: see `agreementFigures`.
 *
 * @throws RangeError if a text is missing, or a span reaches beyond it.
 */
export function spanFigures(
  question: FiguresQuestion,
  work: ComparedWork,
  onProgress?: (share: number) => void,
): AgreementFigures {
  const spans = spansToCompare(question, work);
  const sets = coderGroups(question.coderIds.length);
  const ofSets = sets.map((places, at) => {
    const found = spanGroups(spans, question, places, (share) => onProgress?.((at + share) / sets.length));
    onProgress?.((at + 1) / sets.length);
    return found;
  });
  const groups = [...question.scheme.codes, null].flatMap((_, at) => ofSets.flatMap((ofSet) => ofSet[at] ?? []));
  return { groups, averages: averagesOf(groups, question.coderIds.length), narratives: spans.texts.length };
}
