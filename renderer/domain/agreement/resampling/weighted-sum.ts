/**
 * Adds up the rows of a table, each as often as `times` says, into `totals`: the same table again and again. Rows and columns
 * that hold nothing are never added up, columns that hold the same only once, and rows four at a time.
 *
 * @param rows row after row, each as long as `totals`.
 */
export function weightedSum(rows: Float64Array, totals: Float64Array): (times: Uint16Array) => void {
  const { packed, width, sources } = withoutRepeats(rows, totals.length);
  const filled = filledRows(packed, width);
  const sums = new Float64Array(width);
  return (times) => {
    sums.fill(0);
    const drawn = drawnRows(filled, times);
    for (let at = 0; at < drawn.length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [drawn[at], drawn[at + 1], drawn[at + 2], drawn[at + 3]];
      addFour(sums, packed, [a * width, b * width, c * width, d * width], [times[a], times[b], times[c], times[d]]);
    }
    for (const [column, source] of sources.entries()) totals[column] = sums[source] ?? 0;
  };
}

type Four<Item> = readonly [Item, Item, Item, Item];

function addFour(
  sums: Float64Array,
  packed: Float64Array,
  starts: Four<number>,
  times: Four<number | undefined>,
): void {
  const [a, b, c, d] = starts;
  const [timesA = 0, timesB = 0, timesC = 0, timesD = 0] = times;
  for (let column = 0; column < sums.length; column += 1) {
    const ofTwo = timesA * (packed[a + column] ?? 0) + timesB * (packed[b + column] ?? 0);
    const ofOthers = timesC * (packed[c + column] ?? 0) + timesD * (packed[d + column] ?? 0);
    sums[column] = (sums[column] ?? 0) + ofTwo + ofOthers;
  }
}

/** The rows that hold anything. */
function filledRows(packed: Float64Array, width: number): Int32Array {
  const height = width === 0 ? 0 : packed.length / width;
  const isFilled = (row: number) => packed.subarray(row * width, (row + 1) * width).some((number) => number !== 0);
  return Int32Array.from({ length: height }, (_, row) => row).filter(isFilled);
}

/** Those of the filled rows that are drawn at all, followed by the empty row past the end until four go into their number. */
function drawnRows(filled: Int32Array, times: Uint16Array): Int32Array {
  const drawn = new Int32Array(filled.length + 3).fill(times.length);
  let count = 0;
  for (const row of filled) {
    if (times[row] === 0) continue;
    drawn[count] = row;
    count += 1;
  }
  return drawn.subarray(0, 4 * Math.ceil(count / 4));
}

/** The table without columns that are empty or repeat another, with an empty row at its end, and where each column of the whole stands in it; −1: empty. */
function withoutRepeats(rows: Float64Array, columns: number) {
  const height = columns === 0 ? 0 : rows.length / columns;
  const kept: number[] = [];
  const sources = Array.from({ length: columns }, (_, column) => {
    if (isAlways(height, (row) => rows[row * columns + column] === 0)) return -1;
    const known = kept.findIndex((other) =>
      isAlways(height, (row) => rows[row * columns + column] === rows[row * columns + other]),
    );
    return known >= 0 ? known : kept.push(column) - 1;
  });
  const packed = new Float64Array((height + 1) * kept.length);
  for (let row = 0; row < height; row += 1) {
    for (const [place, column] of kept.entries()) packed[row * kept.length + place] = rows[row * columns + column] ?? 0;
  }
  return { packed, width: kept.length, sources };
}

/** True if it holds for every row; looks no further than the first for which it does not. */
function isAlways(height: number, holds: (row: number) => boolean): boolean {
  for (let row = 0; row < height; row += 1) if (!holds(row)) return false;
  return true;
}
