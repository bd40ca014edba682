import type { BeforeAfter } from '../../../coding/change.ts';
import { sameRecord } from '../../../coding/same-record.ts';

/** One record of a list before and after, and by what it is known there. */
export interface Turn<T> extends BeforeAfter<T> {
  readonly key: string;
}

/** A list after records have come in or gone, and which ones that were. */
export interface JoinedList<T> {
  /** The same array if nothing changes; unchanged records are the same objects. */
  readonly list: readonly T[];
  readonly turns: readonly Turn<T>[];
}

/** Known records keep their place and become what `join` makes of both; new ones come at the end. */
export function joinedList<T>(
  list: readonly T[],
  incoming: readonly T[],
  keyOf: (record: T) => string,
  join: (held: T, incoming: T) => T,
): JoinedList<T> {
  const records = new Map(list.map((record) => [keyOf(record), record]));
  const turns: Turn<T>[] = [];
  for (const record of incoming) {
    const key = keyOf(record);
    const before = records.get(key) ?? null;
    const after = before === null ? record : join(before, record);
    if (before !== null && sameRecord(before, after)) continue;
    records.set(key, after);
    turns.push({ key, before, after });
  }
  return { list: turns.length > 0 ? [...records.values()] : list, turns };
}

/** The list becomes the incoming one: what that does not have goes. */
export function replacedList<T>(
  list: readonly T[],
  incoming: readonly T[],
  keyOf: (record: T) => string,
): JoinedList<T> {
  const joined = joinedList(list, incoming, keyOf, (_held, record) => record);
  const kept = new Set(incoming.map(keyOf));
  const gone = list.filter((record) => !kept.has(keyOf(record)));
  if (gone.length === 0) return joined;
  return {
    list: joined.list.filter((record) => kept.has(keyOf(record))),
    turns: [...joined.turns, ...gone.map((before) => ({ key: keyOf(before), before, after: null }))],
  };
}
