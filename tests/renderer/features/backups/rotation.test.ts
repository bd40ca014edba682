import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove, type DatedBackup } from '../../../../renderer/features/backups/rotation.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 22, 14, 30);

function backup(at: number, reason: DatedBackup['reason'] = 'interval'): DatedBackup {
  return { name: new Date(at).toISOString(), madeAt: at, reason };
}

/** What is left, oldest first. */
function left(backups: readonly DatedBackup[], at = now): string[] {
  const removed = new Set(backupsToRemove(backups, at));
  return backups.map(({ name }) => name).filter((name) => !removed.has(name));
}

const times = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

describe('the rotation of backups', () => {
  it('keeps all of the last two hours and one of each hour before', () => {
    const everyTenMinutes = times(now - 5 * hour, now, 10 * 60_000).map((at) => backup(at));
    expect(left(everyTenMinutes)).toEqual([
      '2026-11-22T09:50:00.000Z',
      '2026-11-22T10:50:00.000Z',
      '2026-11-22T11:50:00.000Z',
      ...times(now - 2 * hour, now, 10 * 60_000).map((at) => new Date(at).toISOString()),
    ]);
  });

  it('keeps one a day for a fortnight of work, and one a week before that', () => {
    const daily = times(Date.UTC(2026, 9, 1, 17), Date.UTC(2026, 10, 22, 9), day).map((at) => backup(at));
    const later = now + 30 * day;
    const hours = daily.slice(-24);
    expect(left(daily, later)).toEqual([
      // The Sundays before the 24 latest hours that hold a backup.
      '2026-10-04T17:00:00.000Z',
      '2026-10-11T17:00:00.000Z',
      '2026-10-18T17:00:00.000Z',
      '2026-10-25T17:00:00.000Z',
      ...hours.map(({ name }) => name),
    ]);
  });

  it('keeps for thirty days what was asked for or precedes an import or a restore', () => {
    const crowd = times(now - 3 * day - 50 * 60_000, now - 3 * day, 60_000).map((at) => backup(at));
    const asked = backup(now - 3 * day - 25 * 60_000 + 1, 'on_demand');
    const import29 = backup(now - 29 * day, 'before_import');
    const day29 = times(now - 29 * day + 1, now - 29 * day + hour / 4, 60_000).map((at) => backup(at));
    const kept = left([import29, ...day29, ...crowd, asked]);
    expect(kept).toContain(asked.name);
    expect(kept).toContain(import29.name);
    expect(left([import29, ...day29, ...crowd, asked], now + 2 * day)).not.toContain(import29.name);
  });

  it('lets nothing go because the clock leapt years ahead', () => {
    const weekly = times(now - 40 * 7 * day, now, 7 * day).map((at) => backup(at));
    expect(backupsToRemove([...weekly, backup(now + 4000 * day)], now + 4000 * day)).toEqual([]);
  });

  it('never removes what was just made, also after the clock was set back', () => {
    const future = times(now + day, now + 3 * day, hour).map((at) => backup(at));
    expect(backupsToRemove([...future, backup(now)], now)).not.toContain(backup(now).name);
  });

  const backups = fc.uniqueArray(
    fc.record({
      madeAt: fc.integer({ min: now - 800 * day, max: now + 2 * hour }),
      reason: fc.constantFrom('interval' as const, 'close' as const, 'on_demand' as const, 'before_import' as const),
    }),
    { selector: ({ madeAt }) => madeAt, maxLength: 400 },
  );
  const named = backups.map((all) => all.map(({ madeAt, reason }) => backup(madeAt, reason)));

  it('never removes the newest three, and removes nothing more when asked again', () => {
    fc.assert(
      fc.property(named, (all) => {
        const removed = new Set(backupsToRemove(all, now));
        const newest = all.toSorted((a, b) => b.madeAt - a.madeAt).slice(0, 3);
        for (const { name } of newest) expect(removed.has(name)).toBe(false);
        const rest = all.filter(({ name }) => !removed.has(name));
        expect(backupsToRemove(rest, now)).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('keeps at most 94 of those older than two hours that nobody asked for', () => {
    fc.assert(
      fc.property(named, (all) => {
        const removed = new Set(backupsToRemove(all, now));
        const byThemselves = all.filter(
          ({ name, madeAt, reason }) =>
            !removed.has(name) && now - madeAt > 2 * hour && (reason === 'interval' || reason === 'close'),
        );
        expect(byThemselves.length).toBeLessThanOrEqual(24 + 14 + 53 + 3);
      }),
      { numRuns: propertyRuns },
    );
  });
});
