/** The middle of a list of numbers, and the value that 95 % do not exceed. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Milliseconds from calling `act` until the promise it gives resolves. */
export async function timed(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Prints the figures as a table for people and as one line of JSON for programs. */
export function printFigures(figures) {
  const rows = Object.entries(figures).map(([what, { median, p95, runs }]) => ({
    what,
    'median ms': Math.round(median),
    'p95 ms': Math.round(p95),
    runs,
  }));
  console.table(rows);
  console.log(JSON.stringify({ measuredOn: 'Chromium', unit: 'ms', figures }));
}
