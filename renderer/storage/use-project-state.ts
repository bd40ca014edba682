import { useSyncExternalStore } from 'react';
import type { ProjectState } from '../domain/coding/dataset.ts';
import type { OpenProject } from './open-project.ts';

/** The open project's state; the component renders again when it changes. */
export function useProjectState(project: OpenProject): ProjectState {
  return useSyncExternalStore(project.subscribe, project.state);
}
