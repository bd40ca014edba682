import type { Change } from './change.ts';
import { changeStandings } from './change-standing.ts';
import { groupBy } from './group-by.ts';
import type { Sheet } from './sheet.ts';

/** A narrative and when the last of its coders finished it, in milliseconds since 1970, UTC. */
export interface TimedNarrative {
  readonly id: string;
  readonly at: number;
}

/**
 * The narratives that two or more of the coders have finished, by the time at which the last of them did; ties as in
 * `narrativeIds`. A sheet was finished by the last `finish_sheet` that still stands; where the journal has none (the work came
 * from another copy) by the newest of its codings. A narrative none of whose sheets tells a time is left out.
 *
 * `sheets` are those that the viewer may see, finished under the scheme that is compared. Changes of other sheets have no
 * say, so `changes` may be the whole journal, oldest first.
 */
export function finishOrder(
  narrativeIds: readonly string[],
  sheets: readonly Sheet[],
  coderIds: readonly string[],
  changes: readonly Change[],
): TimedNarrative[] {
  const chosen = new Set(coderIds);
  const finished = sheets.filter(({ coderId, state }) => chosen.has(coderId) && state === 'finished');
  const sheetsOf = groupBy(finished, ({ narrativeId }) => narrativeId);
  const journalled = finishTimes(sheetsOf, changes);
  const timed = narrativeIds.flatMap((id) => {
    const ofNarrative = sheetsOf.get(id) ?? [];
    const known = journalled.get(id);
    const times = ofNarrative.map((sheet) => known?.get(sheet.coderId) ?? newestCoding(sheet));
    const at = Math.max(...times.filter((time) => time !== null));
    return ofNarrative.length < 2 || at === Number.NEGATIVE_INFINITY ? [] : [{ id, at }];
  });
  return timed.sort((a, b) => a.at - b.at);
}

/** How many narratives of an order share their time with another: among these the project's order decides. */
export function sharingTheirTime(order: readonly TimedNarrative[]): number {
  return order.filter(({ at }, index) => order[index - 1]?.at === at || order[index + 1]?.at === at).length;
}

/**
 * When sheets were finished, by narrative and coder, as far as the journal knows. Taking back and bringing back keep the
 * label of the act.
 */
function finishTimes(
  sheetsOf: ReadonlyMap<string, readonly Sheet[]>,
  changes: readonly Change[],
): Map<string, Map<string, number>> {
  const finishing = changes.filter(({ label }) => label === 'finish_sheet');
  const standingOf = changeStandings(finishing);
  const times = new Map<string, Map<string, number>>();
  for (const change of finishing) {
    const { scope, undoes, at } = change;
    if (typeof scope === 'string' || undoes !== undefined || !sheetsOf.has(scope.narrativeId)) continue;
    if (standingOf(change).takenBack) continue;
    const ofNarrative = times.get(scope.narrativeId) ?? new Map<string, number>();
    times.set(scope.narrativeId, ofNarrative.set(scope.coderId, at));
  }
  return times;
}

function newestCoding({ codings }: Sheet): number | null {
  return codings.reduce<number | null>((newest, { updatedAt }) => Math.max(newest ?? updatedAt, updatedAt), null);
}
