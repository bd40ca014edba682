import { DistinctRows } from '../../coding/units/distinct-rows.ts';
import type { UnitRows } from '../../coding/units/unit-rows.ts';

/** The narratives to resample, those of one kind together that hold the same single unit in every table. */
export interface NarrativeKinds {
  /** Of each narrative, in the order of their ids, its kind; kinds are numbered from 0. */
  readonly kindOf: Int32Array;
  /** The first narrative of each kind, by its id. A narrative with several units is a kind of its own. */
  readonly examples: ReadonlyMap<string, number>;
}

const NONE = -1;
const SEVERAL = -2;

/**
 * Thousands of narratives that were rated alike need not be counted one by one in every replicate. `compared`: the ids of all that
 * are drawn from, also of such that hold no unit in any table.
 */
export function narrativeKinds(tables: readonly UnitRows[], compared: readonly string[]): NarrativeKinds {
  const ids = compared.toSorted();
  const places = new Map(ids.map((id, place) => [id, place]));
  const rows = tables.map((table) => singleRows(table, places));
  const distinct = new DistinctRows();
  const kindOfRow: number[] = [];
  const examples = new Map<string, number>();
  const kindOf = Int32Array.from(ids, (id, place) => {
    const own = rows.map((ofTable) => ofTable[place] ?? NONE);
    const row = own.includes(SEVERAL) ? NONE : distinct.add(own, 0, own.length);
    const known = kindOfRow[row];
    if (known !== undefined) return known;
    const kind = examples.size;
    examples.set(id, kind);
    if (row !== NONE) kindOfRow[row] = kind;
    return kind;
  });
  return { kindOf, examples };
}

/** By place of the narrative: the row of its only unit. */
function singleRows(
  { narrativeIds, starts, rowOf, weights }: UnitRows,
  places: ReadonlyMap<string, number>,
): Int32Array {
  const rows = new Int32Array(places.size).fill(NONE);
  for (const [at, id] of narrativeIds.entries()) {
    const first = starts[at] ?? 0;
    const isSingle = starts[at + 1] === first + 1 && weights[first] === 1;
    rows[places.get(id) ?? -1] = isSingle ? (rowOf[first] ?? NONE) : SEVERAL;
  }
  return rows;
}
