import type { PairTable } from './rated-units.ts';

/** What the coefficients of a table start from. */
export interface TableSums {
  /** n */
  readonly pairs: number;
  /** Σₖ nₖₖ */
  readonly agreeing: number;
  /** nₖ₊, how often the first coder used each category. */
  readonly first: readonly number[];
  /** n₊ₖ, how often the second did. */
  readonly second: readonly number[];
}

/** Adds up the rows, the columns and the diagonal. */
export function tableSums(table: PairTable): TableSums {
  const first = table.map(() => 0);
  const second = table.map(() => 0);
  let [pairs, agreeing] = [0, 0];
  for (let row = 0; row < table.length; row += 1) {
    for (let column = 0; column < table.length; column += 1) {
      const count = table[row]?.[column] ?? 0;
      pairs += count;
      if (row === column) agreeing += count;
      first[row] = (first[row] ?? 0) + count;
      second[column] = (second[column] ?? 0) + count;
    }
  }
  return { pairs, agreeing, first, second };
}
