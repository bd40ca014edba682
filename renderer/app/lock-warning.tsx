import { Text, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { IdleCountdown } from './idle-countdown.ts';
import classes from './lock-warning.module.css';

interface LockWarningProps {
  readonly countdown: IdleCountdown;
  /** False on the pages before a project is open, which go back to the list. */
  readonly hasProject: boolean;
}

/**
 * Says in the last minute that an idle window is about to lock, over whatever stands there, without taking the keyboard or the mouse:
 * any key and any move of the mouse reach what lies under it, and put the lock off. A screen reader is told once, not every second.
 */
export function LockWarning({ countdown, hasProject }: LockWarningProps) {
  const seconds = useSyncExternalStore(countdown.subscribe, countdown.seconds);
  const what = hasProject ? 'Locks' : 'Goes back to the list of projects';
  const stay = 'Move the mouse or press any key, Shift for one, to stay.';
  return (
    <>
      <VisuallyHidden aria-live="polite">{seconds === null ? '' : `${what} within a minute. ${stay}`}</VisuallyHidden>
      {seconds === null ? null : (
        <div className={classes.warning} aria-hidden>
          <IconLock size={16} />
          <Text size="sm">
            <strong>
              {what} in {seconds} s.
            </strong>{' '}
            {stay}
          </Text>
        </div>
      )}
    </>
  );
}
