import type { Sheet } from '../sheet.ts';
import type { Comparison } from './comparison.ts';

/** Whether agreement looks at a sheet: one of the coders has finished it under some revision of the scheme. */
export function isCompared({ scheme, coderIds }: Pick<Comparison, 'scheme' | 'coderIds'>): (sheet: Sheet) => boolean {
  const chosen = new Set(coderIds);
  return ({ coderId, state, finishedUnder }) =>
    state === 'finished' && chosen.has(coderId) && scheme.id in finishedUnder;
}
