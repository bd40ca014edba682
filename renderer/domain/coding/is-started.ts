import type { Sheet } from './sheet.ts';

/** Whether anybody has worked on it. */
export function isStarted({ state, codings }: Pick<Sheet, 'state' | 'codings'>): boolean {
  return state !== 'not_started' || codings.length > 0;
}
