import type { Change } from '../../domain/coding/change.ts';
import { changeKey } from './read-history.ts';

/** A line of the list: a day, or a change under it. */
export type HistoryRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'change'; readonly key: string; readonly change: Change };

/** The changes, as they come, under a heading wherever another day begins (of this machine's time zone). */
export function historyRows(changes: readonly Change[]): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day = { start: 0, end: 0 };
  for (const change of changes) {
    if (change.at < day.start || change.at >= day.end) {
      day = dayOf(change.at);
      rows.push({ kind: 'day', key: `day before ${changeKey(change)}`, at: change.at });
    }
    rows.push({ kind: 'change', key: changeKey(change), change });
  }
  return rows;
}

function dayOf(at: number): { start: number; end: number } {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return { start: new Date(year, month, day).getTime(), end: new Date(year, month, day + 1).getTime() };
}
