import type { Act } from '../../domain/coding/change.ts';
import type { Project, ProjectState } from '../../domain/coding/dataset.ts';

/** What the settings screen changes about a project. */
export type ProjectChange = Partial<Pick<Project, 'label' | 'settings'>>;

/** The act that changes a project's label or settings; `null` if nothing differs. */
export function changeProject(state: ProjectState, actorId: string, change: ProjectChange): Act | null {
  const { label, activeSchemeId, settings } = state.project;
  const before = { label, activeSchemeId, settings };
  const after = { ...before, ...change };
  if (after.label === label && after.settings.suggestions === settings.suggestions) return null;
  return {
    coderId: actorId,
    scope: 'project',
    label: 'change_settings',
    entries: [{ table: 'project', before, after }],
  };
}
