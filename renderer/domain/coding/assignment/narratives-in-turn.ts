import type { NarrativeHead } from '../../text/narrative.ts';
import type { ProjectState } from '../dataset.ts';
import { assignedNarratives } from './assignments-of.ts';

/**
 * The narratives that a coder goes through one after the other from the one that is on screen: those that are assigned to
 * them, as long as it is one of these; otherwise all. The same array if that is all.
 */
export function narrativesInTurn(
  view: Pick<ProjectState, 'narratives' | 'assignments'>,
  coderId: string,
  currentId: string,
): readonly NarrativeHead[] {
  const assigned = assignedNarratives(view, coderId);
  if (!assigned.has(currentId) || assigned.size === view.narratives.length) return view.narratives;
  return view.narratives.filter(({ id }) => assigned.has(id));
}
