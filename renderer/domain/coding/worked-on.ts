import type { Dataset } from './dataset.ts';
import { isStarted } from './is-started.ts';

/**
 * Ids of the narratives that anybody has begun to code or ruled on: their text can no longer be replaced, since spans lie in it.
 * A ruling outlives the codings that it was made of.
 */
export function workedOn({ sheets, decisions }: Pick<Dataset, 'sheets' | 'decisions'>): ReadonlySet<string> {
  return new Set([...sheets.filter(isStarted), ...decisions].map(({ narrativeId }) => narrativeId));
}
