import { useCallback, useRef, useState } from 'react';
import { savePendingEdits } from '../editor/pending-edits.ts';
import { StorageError } from '../storage/storage-problem.ts';

/** Where leaving a project leads: to the list of projects, or on to the choice of a copy. */
export type LeavingFor = 'projects' | 'open_copy';

interface Leaving {
  readonly leave: (next: LeavingFor) => void;
  /** Whether the user is to be asked if what they typed last may go. */
  readonly asking: boolean;
  readonly stay: () => void;
  readonly leaveUnsaved: () => void;
}

/**
 * Leaves the project once what is typed is saved and there is a backup. If the disk refuses that, the project stays open
 * and the rejection tells why; whoever then leaves again is asked whether to go without it, so that a disk that stays full
 * keeps nobody in.
 */
export function useLeaving(backUp: () => Promise<void>, onLeave: (next: LeavingFor) => void): Leaving {
  const refused = useRef(false);
  const [asked, setAsked] = useState<LeavingFor | null>(null);
  const go = useCallback(
    async (next: LeavingFor) => {
      setAsked(null);
      await backUp();
      onLeave(next);
    },
    [backUp, onLeave],
  );
  const tryToLeave = useCallback(
    async (next: LeavingFor) => {
      try {
        await savePendingEdits();
      } catch (error) {
        if (error instanceof StorageError && refused.current) return setAsked(next);
        refused.current = true;
        throw error;
      }
      refused.current = false;
      await go(next);
    },
    [go],
  );
  return {
    leave: useCallback((next) => void tryToLeave(next), [tryToLeave]),
    asking: asked !== null,
    stay: () => setAsked(null),
    leaveUnsaved: () => void go(asked ?? 'projects'),
  };
}
