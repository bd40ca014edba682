import { useCallback, useEffect, useRef, useState } from 'react';
import type { Desktop } from '../desktop/desktop.ts';
import { savePendingEdits } from '../editor/pending-edits.ts';
import type { OpenProject } from '../storage/open-project.ts';
import type { IdleCountdown } from './idle-countdown.ts';
import { type NotedPlace, notedPlace, notePlace } from './noted-place.ts';
import { useIdleLock } from './use-idle-lock.ts';

interface LockingNeeds {
  /** `null` on the pages before a project is open. */
  readonly project: OpenProject | null;
  /** Whether those pages may hold anything by now, e.g. a typed passphrase, an opened copy, a recovery code. */
  readonly touched: boolean;
  readonly desktop: Desktop;
  /** Of idle time. */
  readonly minutes: number;
  /** Loads the page anew. */
  readonly reload: () => void;
}

interface Locking {
  /** True from the moment that everything typed is saved: from then on nothing of the project may be on screen. */
  readonly locking: boolean;
  readonly lock: () => void;
  /** Of an idle window that is about to lock. */
  readonly countdown: IdleCountdown;
}

/**
 * Locks the open project: by `lock`, after idle minutes, when the system locks its screen or sleeps, and on waking up. What
 * is typed is saved first; if that fails the project stays open, and the rejection tells why. Then everything goes from the
 * screen, running acts finish, the keys are let go of, and the page is loaded anew, so that its whole memory goes.
 *
 * Without an open project nothing is saved first: a page that was touched is loaded anew, and drops all that it held.
 */
export function useLocking({ project, touched, desktop, minutes, reload }: LockingNeeds): Locking {
  const [locking, setLocking] = useState(false);
  const busy = useRef(false);
  const lockNow = useCallback(
    async (lockedBy: NotedPlace['lockedBy']) => {
      if (busy.current || !(project || touched)) return;
      busy.current = true;
      if (!project) {
        setLocking(true);
        return reload();
      }
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
      reload();
    },
    [project, touched, reload],
  );
  const lock = useCallback(() => void lockNow(undefined), [lockNow]);
  const lockItself = useCallback((by: 'idle' | 'system') => void lockNow(by), [lockNow]);
  useEffect(() => desktop.onLockWish(() => lockItself('system')), [desktop, lockItself]);
  useEffect(
    () => (project ? undefined : desktop.onMenuCommand((item) => item === 'lock' && lock())),
    [project, desktop, lock],
  );
  const countdown = useIdleLock(project !== null || touched, minutes, lockItself);
  return { locking, lock, countdown };
}
