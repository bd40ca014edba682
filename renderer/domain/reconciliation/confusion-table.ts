import type { Disagreement, Disagreements } from './disagreement.ts';

/** Which code one coder gave where the other gave which. */
export interface ConfusionTable {
  /** Rows and columns; behind the last code stands 'not coded'. */
  readonly codeIds: readonly string[];
  /** Square, and one longer than `codeIds` either way. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Two coders' codes against each other: matched spans on the diagonal, different outcomes off it, and what only one of them
 * coded in the last column (the first alone) or the last row (the second alone). A row's sum is the number of the first
 * coder's fused spans of that code, a column's that of the second. Edges and statuses are not looked at.
 *
 * `isFolded`: for several pairs at once, in which nobody is the first. Then the order of a pair of codes does not matter: it
 * is counted where the row's code comes before the column's, and everything below the diagonal is 0.
 */
export function confusionTable(
  { disagreements, matches }: Disagreements,
  codeIds: readonly string[],
  isFolded: boolean,
): ConfusionTable {
  const places = new Map(codeIds.map((codeId, place) => [codeId, place]));
  const placeOf = (span: { readonly codeId: string } | null) => (span ? places.get(span.codeId) : codeIds.length);
  const counts = Array.from({ length: codeIds.length + 1 }, () => new Array<number>(codeIds.length + 1).fill(0));
  const count = ([first, second]: Disagreement['spans']) => {
    const [row, column] = [placeOf(first), placeOf(second)];
    if (row === undefined || column === undefined) return;
    const [from, to] = isFolded && row > column ? [column, row] : [row, column];
    const line = counts[from];
    if (line) line[to] = (line[to] ?? 0) + 1;
  };
  for (const { spans } of matches) count(spans);
  for (const { kind, spans } of disagreements) if (kind === 'missed' || kind === 'different_outcome') count(spans);
  return { codeIds, counts };
}
