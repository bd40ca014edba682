import { useCallback, useEffect, useRef, useState } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { savePendingEdits } from '../editor/pending-edits.ts';
import type { OpenProject } from '../storage/open-project.ts';
import { type NotedPlace, notedPlace, notePlace } from './noted-place.ts';
import { useIdleLock } from './use-idle-lock.ts';

interface Locking {
  /** True from the moment that everything typed is saved: from then on nothing of the project may be on screen. */
  readonly locking: boolean;
  readonly lock: () => void;
}

/**
 * Locks the open project: by `lock`, after idle minutes, when the system locks its screen or sleeps, and on waking up. What
 * is typed is saved first; if that fails the project stays open, and the rejection tells why. Then everything goes from the
 * screen, running acts finish, the keys are let go of, and the page is loaded anew, so that its whole memory goes.
 */
export function useLocking(project: OpenProject | null, desktop: Desktop, minutes: number): Locking {
  const [locking, setLocking] = useState(false);
  const busy = useRef(false);
  const lockNow = useCallback(
    async (lockedBy: NotedPlace['lockedBy']) => {
      if (!project || busy.current) return;
      busy.current = true;
      try {
        await savePendingEdits();
      } catch (error) {
        busy.current = false;
        throw error;
      }
      const place = notedPlace();
      if (place) notePlace({ ...place, lockedAt: Date.now(), ...(lockedBy ? { lockedBy } : {}) });
      setLocking(true);
      await project.close();
      window.location.reload();
    },
    [project],
  );
  const lock = useCallback(() => void lockNow(undefined), [lockNow]);
  const lockItself = useCallback((by: 'idle' | 'system') => void lockNow(by), [lockNow]);
  useEffect(() => desktop.onLockWish(() => lockItself('system')), [desktop, lockItself]);
  useIdleLock(project !== null, minutes, lockItself);
  return { locking, lock };
}
