import { useEffect, useEffectEvent, useState } from 'react';
import { IdleCountdown } from './idle-countdown.ts';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const tick = 1_000;
/** A hidden window's timers may come only once a minute; a gap longer than this means that the computer slept. */
const sleep = 150_000;
/** After a lock that failed, e.g. because the disk is full, it is tried again. */
const patience = 60_000;

/**
 * Calls `onIdle` after so many minutes without a key or the mouse, and when the computer wakes up from sleep (`system`). Both clocks
 * are read, and the one further on counts: the wall clock, which goes on in sleep and may be set back, and the page's own.
 * Answers with what counts the last seconds before that down.
 */
export function useIdleLock(active: boolean, minutes: number, onIdle: (by: 'idle' | 'system') => void): IdleCountdown {
  const [countdown] = useState(() => new IdleCountdown());
  const lock = useEffectEvent(onIdle);
  useEffect(() => {
    if (!active) return;
    let since = now();
    let lastTick = now();
    let triedAt: number | null = null;
    const stir = () => {
      since = now();
      countdown.show(null);
    };
    const look = () => {
      const gap = elapsed(lastTick);
      lastTick = now();
      const slept = gap >= sleep;
      const left = minutes * 60_000 - elapsed(since);
      countdown.show(slept ? null : secondsToWarnOf(left, minutes));
      if (!slept && left > 0) return;
      if (triedAt !== null && performance.now() - triedAt < patience) return;
      triedAt = performance.now();
      lock(slept ? 'system' : 'idle');
    };
    const timer = setInterval(look, tick);
    for (const sign of signs) window.addEventListener(sign, stir, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      countdown.show(null);
      for (const sign of signs) window.removeEventListener(sign, stir, { capture: true });
    };
  }, [active, minutes, countdown]);
  return countdown;
}

/** The seconds that are left, in the last minute; where it locks after one minute, in its second half. `null` otherwise. */
function secondsToWarnOf(left: number, minutes: number): number | null {
  const warned = minutes > 1 ? 60_000 : 30_000;
  return left > 0 && left <= warned ? Math.ceil(left / 1_000) : null;
}

interface Moment {
  readonly wall: number;
  readonly page: number;
}

function now(): Moment {
  return { wall: Date.now(), page: performance.now() };
}

/** Milliseconds since then, by the clock that went further. */
function elapsed(then: Moment): number {
  return Math.max(Date.now() - then.wall, performance.now() - then.page);
}
