import * as v from 'valibot';
import type { Route } from './route.ts';

/** Where somebody was in a project, for this window alone. Ids and numbers only: it lies unsealed in the profile. */
export interface NotedPlace {
  /** Of the project's entry in the list. */
  readonly entryId: string;
  readonly coderId: string | null;
  readonly route: Route;
  /** The caret in the narrative on screen, in UTF-16 units. */
  readonly offset: number;
  /** When it was locked, in milliseconds since 1970, UTC; `null` while it is open. */
  readonly lockedAt: number | null;
  /** What locked it, where nobody did: minutes without a key or the mouse, or the system's sleep or lock. */
  readonly lockedBy?: 'idle' | 'system';
}

const storageKey = 'outcome-coder place';
/** No narrative is longer, and no number beyond it is exact. */
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The last moment that a `Date` can be; a later one cannot be told. */
const lastMoment = 8_640_000_000_000_000;

const shape = v.object({
  entryId: v.string(),
  coderId: v.nullable(v.string()),
  route: v.variant('screen', [
    // Where it was opened from is not read: what one would come back to is gone with the page.
    v.object({ screen: v.literal('coding'), narrativeId: v.string() }),
    v.object({
      screen: v.picklist([
        'cases',
        'import',
        'codebook',
        'agreement',
        'reconcile',
        'team',
        'export',
        'history',
        'backups',
        'privacy',
        'settings',
      ]),
    }),
  ]),
  offset,
  lockedAt: v.nullable(v.pipe(offset, v.maxValue(lastMoment))),
  lockedBy: v.exactOptional(v.picklist(['idle', 'system'])),
}) satisfies v.GenericSchema<unknown, NotedPlace>;

/** The place that this window noted last, through reloads and crashes; `null` if there is none that makes sense. */
export function notedPlace(): NotedPlace | null {
  try {
    const read = v.safeParse(shape, JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Notes a place. Where the browser has no room for it, the window opens at the list of projects next time. */
export function notePlace(place: NotedPlace): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(place));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function forgetPlace(): void {
  sessionStorage.removeItem(storageKey);
}

/** Keeps the project but not the screen: what has just failed there must not meet the user again. */
export function forgetScreen(): void {
  const place = notedPlace();
  if (place) notePlace({ ...place, route: { screen: 'cases' }, offset: 0 });
}
