import type { Act } from './change.ts';
import type { Project, ProjectState } from './dataset.ts';
import { sameRecord } from './same-record.ts';

/** What can be changed about a project: its label, its settings, and which scheme is in use. */
export type ProjectChange = Partial<Pick<Project, 'label' | 'activeSchemeId' | 'settings'>>;

/** The act by which somebody changes a project; `null` if nothing differs. */
export function changeProject(state: ProjectState, actorId: string, change: ProjectChange): Act | null {
  const { label, activeSchemeId, settings } = state.project;
  const before = { label, activeSchemeId, settings };
  const after = { ...before, ...change };
  if (sameRecord(before, after)) return null;
  return {
    coderId: actorId,
    scope: 'project',
    label: 'change_settings',
    entries: [{ table: 'project', before, after }],
  };
}
