import type { SealedFileReason } from '../../storage/vault/sealed-file.ts';

/** A backup that opens, as rotation sees it. */
export interface DatedBackup {
  readonly name: string;
  /** Milliseconds since 1970, UTC, as the backup itself says. */
  readonly madeAt: number;
  readonly reason: SealedFileReason;
}

const hour = 3_600_000;
const day = 24 * hour;
/** 1 January 1970 was a Thursday: weeks begin on Mondays, UTC. */
const monday = 3 * day;

const young = 2 * hour;
const deliberateFor = 30 * day;
const newestKept = 3;

/** Of how many stretches of time that hold a backup the newest one is kept, counted from the latest. */
const stretches = [
  { count: 24, stretchOf: (at: number) => Math.floor(at / hour) },
  { count: 14, stretchOf: (at: number) => Math.floor(at / day) },
  { count: 53, stretchOf: (at: number) => Math.floor((at + monday) / (7 * day)) },
];

/**
 * The names of the backups that have had their time. Kept are: the newest three; all of the last two hours; the newest of
 * each of the 24 latest hours, 14 latest days and 53 latest weeks (UTC) that hold a backup; and for thirty days those that
 * somebody asked for or that precede an import, a restore or another great change. Hours, days and weeks without a backup do
 * not count, so that neither a long pause nor a wrong clock makes the older ones go. `now`: milliseconds since 1970; one that
 * was made after it, before the clock was set back, counts as made now.
 */
export function backupsToRemove(backups: readonly DatedBackup[], now: number): string[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, newestKept));
  for (const backup of newestFirst) {
    const age = now - backup.madeAt;
    if (age <= young || (isDeliberate(backup.reason) && age <= deliberateFor)) kept.add(backup);
  }
  for (const { count, stretchOf } of stretches) {
    const seen = new Set<number>();
    for (const backup of newestFirst) {
      const stretch = stretchOf(backup.madeAt);
      if (seen.size === count) break;
      if (!seen.has(stretch)) kept.add(backup);
      seen.add(stretch);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}

function isDeliberate(reason: SealedFileReason): boolean {
  return reason !== 'close' && reason !== 'interval';
}
