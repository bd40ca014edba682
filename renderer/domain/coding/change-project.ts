import type { Act } from './change.ts';
import type { ProjectState } from './dataset.ts';
import { type ProjectFace, projectFace } from './project-face.ts';
import { sameRecord } from './same-record.ts';

/** What can be changed about a project: its label, its sealed name (`null`: none), its settings, and which scheme is in use. */
export type ProjectChange = Partial<Omit<ProjectFace, 'name'>> & { readonly name?: string | null };

/** The act by which somebody changes a project; `null` if nothing differs. */
export function changeProject(state: ProjectState, actorId: string, change: ProjectChange): Act | null {
  const before = projectFace(state.project);
  const { name, ...rest } = { ...before, ...change };
  const after: ProjectFace = typeof name === 'string' ? { ...rest, name } : rest;
  if (sameRecord(before, after)) return null;
  return {
    coderId: actorId,
    scope: 'project',
    label: 'change_settings',
    entries: [{ table: 'project', before, after }],
  };
}
