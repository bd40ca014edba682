import type { Estimate } from '../estimate.ts';
import { type Wanted, withInterval } from './interval.ts';
import type { PairTable } from './rated-units.ts';
import type { TableSums } from './table-sums.ts';

/**
 * How far two coders agree beyond what chance gives if each uses the categories as often as `first` and `second` say.
 *
 *     κ = (p_o − p_e) / (1 − p_e)        p_o = Σₖ nₖₖ / n        p_e = Σₖ firstₖ secondₖ / n²
 *
 * 1 − p_e is Σₖ firstₖ (n − secondₖ) / n², which is exactly 0 where both coders gave every unit the same single
 * category: κ is 0 / 0 there, not 1. The large-sample standard error, with δ = 1 for i = j and 0 otherwise:
 *
 *     SE² = Σᵢⱼ nᵢⱼ (xᵢⱼ − x̄)² / (n² (1 − p_e)²)        xᵢⱼ = δᵢⱼ − (1 − κ) (secondᵢ + firstⱼ) / n
 *
 * x̄ is the mean of x, p_o − 2 (1 − κ) p_e. `quantileOf` gives half the interval's width, in standard errors, of n units.
 *
 * Fleiss J. L., Cohen J., Everitt B. S. (1969). Large sample standard errors of kappa and weighted kappa.
 * Psychological Bulletin 72, 323–327.
 */
export function pairBeyondChance(
  table: PairTable,
  sums: TableSums,
  quantileOf: (units: number) => number,
  wanted: Wanted,
): Estimate {
  const { pairs, agreeing, first, second } = sums;
  if (pairs === 0) return { value: null, reason: 'no_pair' };
  let unlike = 0;
  for (let at = 0; at < first.length; at += 1) unlike += (first[at] ?? 0) * (pairs - (second[at] ?? 0));
  if (unlike === 0) return { value: null, reason: 'no_variation' };
  const value = 1 - (pairs * (pairs - agreeing)) / unlike;
  if (wanted === 'value' || pairs < 2) return { value };
  const spread = Math.sqrt(sumOfSquares(table, sums, value, unlike));
  return withInterval(value, (spread * pairs) / unlike, quantileOf(pairs));
}

function sumOfSquares(table: PairTable, { pairs, agreeing, first, second }: TableSums, value: number, unlike: number) {
  const mean = agreeing / pairs - 2 * (1 - value) * (1 - unlike / pairs ** 2);
  let squares = 0;
  for (let row = 0; row < table.length; row += 1) {
    for (let column = 0; column < table.length; column += 1) {
      const habits = ((second[row] ?? 0) + (first[column] ?? 0)) / pairs;
      const part = (row === column ? 1 : 0) - (1 - value) * habits;
      squares += (table[row]?.[column] ?? 0) * (part - mean) ** 2;
    }
  }
  return squares;
}
