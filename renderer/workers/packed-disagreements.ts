import type { FusedSpan } from '../domain/coding/units/fused-spans.ts';
import { type Disagreements, disagreementKinds } from '../domain/reconciliation/disagreement.ts';

/** Disagreements as columns, which come back from a worker many times faster than records. */
export interface PackedDisagreements {
  readonly narrativeIds: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  /** Code ids and statuses, each once. */
  readonly names: readonly string[];
  /** Five numbers a span: start, end, the places in `names` of its code and of its status, and how many codings it was made of. */
  readonly spans: Int32Array;
  /** Of all spans in their order, with a line feed after each. */
  readonly codingIds: string;
  /** Four numbers a match: the places of its narrative, of its pair and of its two spans. */
  readonly matches: Int32Array;
  /** Five numbers a disagreement: the same, with −1 where a span is missing, and the place of its kind in `disagreementKinds`. */
  readonly disagreements: Int32Array;
}

/** Packs what was found. A span that stands in several places is packed once. */
export function packDisagreements({ disagreements, matches }: Disagreements): PackedDisagreements {
  const narratives = new Places<string>(String);
  const pairs = new Places<readonly [string, string]>((pair) => pair.join('\n'));
  const names = new Places<string>(String);
  const spans = new Places<FusedSpan>((span) => span);
  const rowOf = ({
    narrativeId,
    coderIds,
    spans: sides,
  }: (typeof matches)[number] | (typeof disagreements)[number]) => [
    narratives.of(narrativeId),
    pairs.of(coderIds),
    ...sides.map((span) => (span ? spans.of(span) : -1)),
  ];
  return {
    matches: Int32Array.from(matches.flatMap(rowOf)),
    disagreements: Int32Array.from(
      disagreements.flatMap((one) => [...rowOf(one), disagreementKinds.indexOf(one.kind)]),
    ),
    narrativeIds: narratives.list,
    pairs: pairs.list,
    spans: Int32Array.from(
      spans.list.flatMap(({ start, end, codeId, status, codingIds }) => [
        start,
        end,
        names.of(codeId),
        names.of(status),
        codingIds.length,
      ]),
    ),
    names: names.list,
    codingIds: spans.list.flatMap(({ codingIds }) => codingIds.map((id) => `${id}\n`)).join(''),
  };
}

/** What was packed, again: a span that stood in several places is one object again. */
export function unpackDisagreements(packed: PackedDisagreements): Disagreements {
  const { narrativeIds, pairs, matches, disagreements } = packed;
  const spans = unpackSpans(packed);
  const spanAt = (place: number | undefined) => itemAt(spans, place);
  const sideAt = (place: number | undefined) => (place === -1 ? null : spanAt(place));
  return {
    matches: rowsOf(matches, 4, (at) => ({
      narrativeId: itemAt(narrativeIds, matches[at]),
      coderIds: itemAt(pairs, matches[at + 1]),
      spans: [spanAt(matches[at + 2]), spanAt(matches[at + 3])],
    })),
    disagreements: rowsOf(disagreements, 5, (at) => ({
      narrativeId: itemAt(narrativeIds, disagreements[at]),
      coderIds: itemAt(pairs, disagreements[at + 1]),
      spans: [sideAt(disagreements[at + 2]), sideAt(disagreements[at + 3])],
      kind: itemAt(disagreementKinds, disagreements[at + 4]),
    })),
  };
}

function unpackSpans({ spans, names, codingIds }: PackedDisagreements): FusedSpan[] {
  const ids = codingIds.split('\n');
  let next = 0;
  return rowsOf(spans, 5, (at) => {
    const from = next;
    next += spans[at + 4] ?? 0;
    return {
      start: spans[at] ?? 0,
      end: spans[at + 1] ?? 0,
      codeId: itemAt(names, spans[at + 2]),
      status: itemAt(names, spans[at + 3]),
      codingIds: ids.slice(from, next),
    };
  });
}

/** Reads row after row: plain indices, since views and iterators on tens of thousands of rows would hold the window up. */
function rowsOf<Row>(columns: Int32Array, width: number, rowAt: (at: number) => Row): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < columns.length; at += width) rows.push(rowAt(at));
  return rows;
}

function itemAt<Item>(list: readonly Item[], place: number | undefined): Item {
  const item = place === undefined ? undefined : list[place];
  if (item === undefined) throw new RangeError(`The packed answer names place ${place} of ${list.length}`);
  return item;
}

/** Items that are alike by their key, each once, in the order of their first appearance. */
class Places<Item> {
  readonly list: Item[] = [];
  readonly #keyOf: (item: Item) => unknown;
  readonly #places = new Map<unknown, number>();

  constructor(keyOf: (item: Item) => unknown) {
    this.#keyOf = keyOf;
  }

  of(item: Item): number {
    const key = this.#keyOf(item);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(item) - 1;
  }
}
