import type { Project } from './dataset.ts';

/** The part of a project that people change and the journal keeps. */
export type ProjectFace = Pick<Project, 'label' | 'name' | 'activeSchemeId' | 'settings'>;

/** The face of a project: a name that it does not have is not there. */
export function projectFace({ label, name, activeSchemeId, settings }: Project): ProjectFace {
  return { label, ...(name === undefined ? {} : { name }), activeSchemeId, settings };
}

/** The project with another face; a name that the face does not have is gone. */
export function withProjectFace({ name: _name, ...project }: Project, face: ProjectFace): Project {
  return { ...project, ...face };
}
