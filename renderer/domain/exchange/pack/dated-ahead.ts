import type { Pack, PackProblem } from './pack.ts';

const DAY = 24 * 60 * 60 * 1000;

/** True of a time that no clock in order can have given by `now`; both in milliseconds since 1970, UTC. Half a world's time zones fit in. */
export function isAhead(at: number, now: number): boolean {
  return at > now + DAY;
}

/**
 * Why a pack is not opened whose date is more than a day ahead: whatever came after it would look older for as long. `now`:
 * milliseconds since 1970, UTC. `null` if its date can be.
 */
export function datedAhead({ madeAt, kind }: Pack, now: number): PackProblem | null {
  return isAhead(madeAt, now) ? { code: 'dated_ahead', place: 'madeAt', details: { kind } } : null;
}
