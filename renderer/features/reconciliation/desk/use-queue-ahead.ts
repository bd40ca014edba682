import { useEffect } from 'react';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { placeOf } from './desk-place.ts';
import type { QueueKeeper } from './queue-keeper.ts';
import { workAtHand } from './work-at-hand.ts';

/** Milliseconds that the window is held at a time, though nothing else wants it. */
const slice = 8;

/**
 * Finds out what is to be settled while the window has nothing else to do, so that the desk opens at once. `isWanted` while the
 * desk is one press away; the desk itself looks at whatever is left.
 */
export function useQueueAhead(project: OpenProject, view: ProjectState, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const begin = () => {
      const { work, keeper } = workAtHand(project, view, placeOf(project).round);
      goOn(keeper, keeper.meet(work));
    };
    const goOn = (keeper: QueueKeeper, wanted: readonly string[]) => {
      const until = performance.now() + slice;
      const left = wanted.findIndex((id) => {
        keeper.look(id);
        return performance.now() >= until;
      });
      if (left !== -1) waiting = requestIdleCallback(() => goOn(keeper, wanted.slice(left + 1)));
    };
    let waiting = requestIdleCallback(begin);
    return () => cancelIdleCallback(waiting);
  }, [project, view, isWanted]);
}
