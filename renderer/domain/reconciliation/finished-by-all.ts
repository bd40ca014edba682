import { groupBy } from '../coding/group-by.ts';
import { isStarted } from '../coding/is-started.ts';
import type { Sheet } from '../coding/sheet.ts';
import type { QueueWork } from './queue.ts';

/**
 * The finished sheets of each narrative that all who are to code it have finished under some revision of the scheme: everyone
 * assigned to it or, where nobody is, everyone with work on it. In the project's order of coders. Who has finished it without
 * being assigned is heard too; who began and is not assigned any more is not waited for.
 */
export function finishedByAll(
  work: Pick<QueueWork, 'scheme' | 'sheets' | 'narrativeIds' | 'coders' | 'assignments'>,
): ReadonlyMap<string, readonly Sheet[]> {
  const sheets = groupBy(work.sheets, ({ narrativeId }) => narrativeId);
  const assignments = groupBy(work.assignments, ({ narrativeId }) => narrativeId);
  const order = new Map(work.coders.map(({ id }, place) => [id, place]));
  const isFinished = ({ state, finishedUnder }: Sheet) => state === 'finished' && work.scheme.id in finishedUnder;
  return new Map(
    work.narrativeIds.flatMap((narrativeId): [string, readonly Sheet[]][] => {
      const all = sheets.get(narrativeId) ?? [];
      const finished = all.filter(isFinished);
      const assigned = assignments.get(narrativeId)?.flatMap(({ coderIds }) => coderIds);
      const begun = all.filter(isStarted);
      const expected = assigned ?? begun.map(({ coderId }) => coderId);
      const isComplete = expected.every((id) => finished.some(({ coderId }) => coderId === id));
      if (finished.length === 0 || !isComplete) return [];
      const placeOf = ({ coderId }: Sheet) => order.get(coderId) ?? order.size;
      return [[narrativeId, finished.sort((a, b) => placeOf(a) - placeOf(b))]];
    }),
  );
}
