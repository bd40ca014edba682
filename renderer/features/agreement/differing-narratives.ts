import type { Scheme } from '../../../codebook/scheme.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';
import { narrativeRatings } from '../../domain/coding/narrative-ratings.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';

/** A narrative in which one coder of a pair found a code and the other did not. */
export interface Difference {
  readonly narrative: NarrativeHead;
  /** Who found it. */
  readonly foundBy: string;
}

/** The narratives on which a pair differs about a code, in the project's order. */
export function differingNarratives(
  view: ProjectState,
  scheme: Scheme,
  codeId: string,
  pair: readonly [string, string],
): Difference[] {
  const { narrativeIds, ratings } = narrativeRatings({
    schemeId: scheme.id,
    codeId,
    coderIds: pair,
    sheets: view.sheets,
    schemes: view.schemes,
  });
  const foundBy = new Map<string, string>();
  for (const [row, id] of narrativeIds.entries()) {
    const [first, second] = ratings[row] ?? [];
    if (first === 1 && second === 0) foundBy.set(id, pair[0]);
    if (first === 0 && second === 1) foundBy.set(id, pair[1]);
  }
  return view.narratives.flatMap((narrative) => {
    const coderId = foundBy.get(narrative.id);
    return coderId === undefined ? [] : [{ narrative, foundBy: coderId }];
  });
}
