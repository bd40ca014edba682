import type { Change } from '../change.ts';
import type { Sheet } from '../sheet.ts';

type Version = Pick<Sheet, 'copyId' | 'narrativeId' | 'coderId'>;

/** When each sheet was last changed in each copy, by `lastActKey`: milliseconds since 1970, UTC. */
export function lastActs(changes: readonly Change[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { scope, copyId, at } of changes) {
    if (typeof scope === 'string') continue;
    const key = lastActKey({ ...scope, copyId });
    last.set(key, Math.max(at, last.get(key) ?? at));
  }
  return last;
}

/** By what the last act on a sheet is known, in the copy that wrote it. */
export function lastActKey({ copyId, narrativeId, coderId }: Version): string {
  return `${copyId} ${narrativeId} ${coderId}`;
}
