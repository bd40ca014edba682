import type { Dataset } from '../dataset.ts';

/** The narratives of every case that was withdrawn here. */
export function withdrawnNarratives({ withdrawals }: Pick<Dataset, 'withdrawals'>): ReadonlySet<string> {
  return new Set(withdrawals.flatMap(({ narrativeIds }) => narrativeIds));
}
