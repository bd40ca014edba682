import type { Decision } from '../coding/decision.ts';
import type { Viewer } from '../coding/open-to.ts';

/**
 * How many of the project's rulings a lead cannot see, since their narrative is closed again: a coder has reopened it, or another
 * was assigned to it. That there are some tells nothing of anybody's coding, and saying nothing would let a consensus go missing
 * unnoticed. Always 0 to a coder. `visible` are those of `all` that the lead may see; `among` leaves out what is not looked at.
 */
export function withheldRulings(
  viewer: Viewer,
  all: readonly Decision[],
  visible: readonly Decision[],
  among: { readonly schemeId?: string; readonly narrativeIds?: ReadonlySet<string> } = {},
): number {
  if (viewer.role !== 'lead' || all.length === visible.length) return 0;
  const seen = new Set(visible.map(({ id }) => id));
  const { schemeId, narrativeIds } = among;
  return all.filter(
    (decision) =>
      !seen.has(decision.id) &&
      (schemeId === undefined || decision.schemeId === schemeId) &&
      (narrativeIds === undefined || narrativeIds.has(decision.narrativeId)),
  ).length;
}
