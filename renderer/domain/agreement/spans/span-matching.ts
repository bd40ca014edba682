interface Edge {
  readonly row: number;
  readonly column: number;
  readonly gain: number;
}

/** A way that alternates between pairs to be made and pairs to be given up, from a row without a partner. */
interface Way {
  readonly gain: number;
  readonly last: Edge | null;
  readonly before: Way | null;
}

/**
 * As many pairs of a row and a column as can be made if each row and each column is used once at most: a largest
 * one-to-one matching. Taking pairs greedily can miss some. Among the largest matchings, one with the greatest sum of
 * `gain`, e.g. the overlap of two spans. The same arguments give the same pairs, in the order of the rows.
 *
 * Grown by one pair at a time along the alternating way that gains most (Bellman–Ford), which keeps the matching the best of
 * its size. Meant for the spans of one code in one text: a few dozen rows and columns, whole or exact gains.
 *
 * Example: row 0 may take column 0 or 1, row 1 only column 0. The pairs are [0, 1] and [1, 0].
 */
export function largestMatching(
  rows: number,
  columns: number,
  mayMatch: (row: number, column: number) => boolean,
  gain: (row: number, column: number) => number = () => 0,
): [number, number][] {
  const edges: Edge[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (mayMatch(row, column)) edges.push({ row, column, gain: gain(row, column) });
    }
  }
  if (edges.length <= 1) return edges.map(({ row, column }) => [row, column]);
  const byRow = new Map<number, Edge>();
  const byColumn = new Map<number, Edge>();
  for (let way = bestWay(edges, byRow, byColumn); way; way = bestWay(edges, byRow, byColumn)) {
    for (const edge of edgesOf(way)) {
      byRow.set(edge.row, edge);
      byColumn.set(edge.column, edge);
    }
  }
  return [...byRow.values()].sort((a, b) => a.row - b.row).map(({ row, column }) => [row, column]);
}

type Matched = ReadonlyMap<number, Edge>;

function bestWay(edges: readonly Edge[], byRow: Matched, byColumn: Matched): Way | null {
  const start: Way = { gain: 0, last: null, before: null };
  const ways = new Map<number, Way>();
  for (const { row } of edges) if (!byRow.has(row)) ways.set(row, start);
  let best: Way | null = null;
  for (let changed = true; changed; ) {
    changed = false;
    for (const last of edges) {
      const before = ways.get(last.row);
      if (!before || byRow.get(last.row) === last) continue;
      const givenUp = byColumn.get(last.column);
      const way = { gain: before.gain + last.gain - (givenUp?.gain ?? 0), last, before };
      if (!isBetter(way, givenUp ? ways.get(givenUp.row) : best)) continue;
      if (givenUp) ways.set(givenUp.row, way);
      else best = way;
      changed = true;
    }
  }
  return best;
}

function isBetter(way: Way, than: Way | null | undefined): boolean {
  return !than || way.gain > than.gain;
}

function edgesOf(way: Way): Edge[] {
  return way.last && way.before ? [...edgesOf(way.before), way.last] : [];
}
