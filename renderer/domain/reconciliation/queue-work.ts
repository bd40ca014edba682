import { newestScheme } from '../coding/code-of-scheme.ts';
import type { ProjectState } from '../coding/dataset.ts';
import type { RoundSettings } from '../coding/round.ts';
import type { QueueWork } from './queue.ts';

/** What of a state the queue is made of. */
export type ReconciledState = Pick<
  ProjectState,
  'project' | 'schemes' | 'sheets' | 'coders' | 'assignments' | 'decisions'
> & {
  readonly narratives: readonly { readonly id: string }[];
};

/**
 * The work of one scheme, the active one unless told otherwise, over all narratives or those chosen. `view` is what the viewer may
 * see. Throws a RangeError for a scheme that is not there.
 */
export function queueWork(
  view: ReconciledState,
  settings: Pick<RoundSettings, 'tolerance'>,
  choice: { readonly schemeId?: string; readonly narrativeIds?: ReadonlySet<string> } = {},
): QueueWork {
  const schemeId = choice.schemeId ?? view.project.activeSchemeId;
  const scheme = newestScheme(view.schemes, schemeId);
  if (!scheme) throw new RangeError(`There is no scheme ${schemeId}`);
  const ids = view.narratives.map(({ id }) => id);
  return {
    scheme,
    schemes: view.schemes.filter(({ id }) => id === schemeId),
    sheets: view.sheets,
    narrativeIds: choice.narrativeIds ? ids.filter((id) => choice.narrativeIds?.has(id)) : ids,
    coders: view.coders,
    assignments: view.assignments,
    decisions: view.decisions,
    settings,
  };
}
