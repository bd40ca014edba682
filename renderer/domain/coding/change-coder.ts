import type { Act } from './change.ts';
import type { Coder } from './coder.ts';
import type { ProjectState } from './dataset.ts';

/** The act by which somebody adds a coder. */
export function addCoder(actorId: string, coder: Coder): Act {
  return {
    coderId: actorId,
    scope: 'project',
    label: 'add_coder',
    entries: [{ table: 'coders', id: coder.id, before: null, after: coder }],
  };
}

/** What can be corrected about a coder; the role stays as it was given. */
export type CoderCorrection = Partial<Pick<Coder, 'name' | 'initials' | 'active'>>;

/** The act by which somebody corrects a coder; `null` if there is no such coder or nothing differs. */
export function correctCoder(
  state: ProjectState,
  actorId: string,
  coderId: string,
  correction: CoderCorrection,
): Act | null {
  const before = state.coders.find((coder) => coder.id === coderId);
  if (!before) return null;
  const after = { ...before, ...correction };
  if (after.name === before.name && after.initials === before.initials && after.active === before.active) return null;
  return {
    coderId: actorId,
    scope: 'project',
    label: 'change_coder',
    entries: [{ table: 'coders', id: coderId, before, after }],
  };
}
