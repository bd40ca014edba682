import type { ProjectState } from './dataset.ts';
import { isFromPack } from './is-from-pack.ts';

/**
 * Whether suggestions are shown on a narrative: never, always, or only where one person codes. One person codes it if it
 * is assigned to exactly one coder, over all rounds; without an assignment, if the project has one active coder. In a coder's project, which cannot
 * tell who else codes a narrative, never. Asks
 * nothing of anybody's sheets: what is shown must not tell a coder whether others have begun.
 */
export function suggestionsShown(
  narrativeId: string,
  state: Pick<ProjectState, 'project' | 'assignments' | 'coders'>,
): boolean {
  const setting = state.project.settings.suggestions;
  if (setting !== 'single_coded') return setting === 'always';
  if (isFromPack(state)) return false;
  const assigned = state.assignments.filter((assignment) => assignment.narrativeId === narrativeId);
  const coderIds = new Set(assigned.flatMap((assignment) => assignment.coderIds));
  if (coderIds.size > 0) return coderIds.size === 1;
  return state.coders.filter((coder) => coder.active).length === 1;
}
