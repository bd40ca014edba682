import type { Act } from '../../domain/coding/change.ts';
import type { ProjectState } from '../../domain/coding/dataset.ts';

/** The lead's act that makes a scheme the one in use; `null` if it is already. */
export function putInUse(state: ProjectState, leadId: string, schemeId: string): Act | null {
  const { label, activeSchemeId, settings } = state.project;
  if (activeSchemeId === schemeId) return null;
  return {
    coderId: leadId,
    scope: 'project',
    label: 'change_settings',
    entries: [
      {
        table: 'project',
        before: { label, activeSchemeId, settings },
        after: { label, activeSchemeId: schemeId, settings },
      },
    ],
  };
}
