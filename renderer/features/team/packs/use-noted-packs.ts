import { useEffect } from 'react';
import type { PackRecord } from '../../../domain/coding/pack-record.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { notePacks } from '../../../storage/project-registry.ts';

/** More than any study makes; the list of projects is read whole at every start. */
const most = 300;

/** Keeps in the list of projects when packs were made and taken in, so that deleting the project can name them. */
export function useNotedPacks(project: OpenProject, packs: readonly PackRecord[]): void {
  useEffect(() => {
    const traces = packs.map(({ kind, passage, at }) => ({ kind, passage, at }));
    void notePacks(project.id, traces.slice(-most));
  }, [project, packs]);
}
