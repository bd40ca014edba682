import { useMemo } from 'react';
import { workOfCoders } from '../../../domain/coding/assignment/assignment-progress.ts';
import { unfinishedOf } from '../../../domain/coding/assignment/plan-handover.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { CoderProgress } from './coder-row.tsx';

/** How far each coder is with what is assigned to them. `state` holds every sheet: only whether it is finished is looked at. */
export function useCoderProgress(state: ProjectState): ReadonlyMap<string, CoderProgress> {
  return useMemo(() => {
    const work = workOfCoders(state);
    return new Map(
      state.coders.map(({ id }) => {
        const { assigned, finished } = work.get(id) ?? { assigned: 0, finished: 0 };
        const unfinished = new Set(unfinishedOf(state, id).map(({ narrativeId }) => narrativeId)).size;
        return [id, { assigned, finished, unfinished }];
      }),
    );
  }, [state]);
}
