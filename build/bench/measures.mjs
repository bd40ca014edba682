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

/** Prints the figures as a table for people and as one line of JSON for programs. `measuredOn`: what ran the code. */
export function printFigures(measuredOn, figures) {
  const rows = Object.entries(figures).map(([what, { median, p95, runs, megabytes }]) => ({
    what,
    'median ms': Number(median.toPrecision(3)),
    'p95 ms': Number(p95.toPrecision(3)),
    runs,
    ...(megabytes === undefined ? {} : { 'most MB': Math.round(megabytes) }),
  }));
  console.table(rows);
  console.log(JSON.stringify({ measuredOn, unit: 'ms', figures }));
}
