import { lastActKey, lastActs } from '../../../domain/coding/merging/last-acts.ts';
import type { MergePlan } from '../../../domain/coding/merging/merge-plan.ts';
import type { Sheet } from '../../../domain/coding/sheet.ts';
import type { OpenProject } from '../../../storage/open-project.ts';

/** When each version of a forked sheet was last changed: milliseconds since 1970, UTC, or `null` if nobody can tell. */
export interface ForkSides {
  readonly held: number | null;
  readonly incoming: number | null;
}

/** When both versions of every fork were last changed, by narrative, as the journals of here and of the pack (`there`) say. */
export async function forkSides(
  project: OpenProject,
  plan: MergePlan,
  there: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, ForkSides>> {
  const forks = plan.sheets.filter(({ outcome }) => outcome === 'fork');
  if (forks.length === 0) return new Map();
  const copyIds = new Set(forks.flatMap(({ held }) => held?.sheet.copyId ?? []));
  const [own, received] = await Promise.all([project.history(), project.received(copyIds)]);
  const here = lastActs([...own, ...received.flatMap(({ changes }) => changes)]);
  return new Map(
    forks.map(({ narrativeId, held, incoming }) => [
      narrativeId,
      { held: held && changedAt(held.sheet, here), incoming: changedAt(incoming.sheet, there) },
    ]),
  );
}

/** The last act on the sheet in the copy that wrote it; where no journal has one, the newest time that the sheet itself holds. */
function changedAt(sheet: Sheet, acts: ReadonlyMap<string, number>): number | null {
  const newest = timesIn(sheet).reduce<number | null>((found, time) => Math.max(found ?? time, time), null);
  return acts.get(lastActKey(sheet)) ?? newest;
}

function timesIn({ codings, reopenings }: Sheet): number[] {
  return [...codings.map(({ updatedAt }) => updatedAt), ...reopenings.map(({ at }) => at)];
}

/** The choice by which the version that was changed last holds; where that cannot be told, the one that is here. */
export function newerSide({ held, incoming }: ForkSides): 'held' | 'incoming' {
  return incoming !== null && incoming > (held ?? 0) ? 'incoming' : 'held';
}
