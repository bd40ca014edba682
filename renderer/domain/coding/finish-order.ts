import type { Change } from './change.ts';
import { changeStandings } from './change-standing.ts';
import { groupBy } from './group-by.ts';
import type { Sheet } from './sheet.ts';

/**
 * The narratives that two or more of the coders have finished, by the time at which the last of them did; ties as in
 * `narrativeIds`. A sheet was finished by the last `finish_sheet` that still stands; where the journal has none (the work came
 * from another copy) by the newest of its codings. A narrative none of whose sheets tells a time is left out.
 *
 * `sheets` are those that the viewer may see, finished under the scheme that is compared. Changes of other sheets are not
 * looked at, so `changes` may be the whole journal, oldest first.
 */
export function finishOrder(
  narrativeIds: readonly string[],
  sheets: readonly Sheet[],
  coderIds: readonly string[],
  changes: readonly Change[],
): string[] {
  const chosen = new Set(coderIds);
  const finished = sheets.filter(({ coderId, state }) => chosen.has(coderId) && state === 'finished');
  const journalled = finishTimes(finished, changes);
  const timeOf = (sheet: Sheet) => journalled.get(keyOf(sheet)) ?? newestCoding(sheet);
  const sheetsOf = groupBy(finished, ({ narrativeId }) => narrativeId);
  const timed = narrativeIds.flatMap((id) => {
    const ofNarrative = sheetsOf.get(id) ?? [];
    const times = ofNarrative.map(timeOf).filter((time) => time !== null);
    return ofNarrative.length < 2 || times.length === 0 ? [] : [{ id, at: Math.max(...times) }];
  });
  return timed.sort((a, b) => a.at - b.at).map(({ id }) => id);
}

/** When each sheet was finished, as far as the journal knows. Taking back and bringing back keep the label of the act. */
function finishTimes(sheets: readonly Sheet[], changes: readonly Change[]): Map<string, number> {
  const keys = new Set(sheets.map(keyOf));
  const finishing = changes.filter(({ label, scope }) => {
    return label === 'finish_sheet' && scope !== 'project' && keys.has(keyOf(scope));
  });
  const standingOf = changeStandings(finishing);
  const times = new Map<string, number>();
  for (const change of finishing) {
    if (change.scope === 'project' || change.undoes !== undefined || standingOf(change).takenBack) continue;
    times.set(keyOf(change.scope), change.at);
  }
  return times;
}

function newestCoding({ codings }: Sheet): number | null {
  return codings.length === 0 ? null : Math.max(...codings.map(({ updatedAt }) => updatedAt));
}

function keyOf({ narrativeId, coderId }: Pick<Sheet, 'narrativeId' | 'coderId'>): string {
  return `${narrativeId} ${coderId}`;
}
