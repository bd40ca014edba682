import { fromPairs } from './counts/from-ratings.ts';
import type { Wanted } from './counts/interval.ts';
import { pairBeyondChance } from './counts/pair-beyond-chance.ts';
import type { PairTable } from './counts/rated-units.ts';
import { studentT975 } from './counts/student-t.ts';
import { tableSums } from './counts/table-sums.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Scott's pi: how far two coders agree beyond what chance would give if both used the categories as often as they did
 * together. Units that one of them did not rate are left out.
 *
 *     π = (p_o − p_e) / (1 − p_e)        p_o = Σₖ nₖₖ / n        p_e = Σₖ ((nₖ₊ + n₊ₖ) / 2n)²
 *
 * Standard error and the case of 0 / 0 are explained at `pairBeyondChance`; the interval takes Student's t with n − 1
 * degrees of freedom.
 *
 * Scott W. A. (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion Quarterly 19,
 * 321–325; for the standard error: Gwet K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition.
 *
 * Example (Feinstein and Cicchetti 1990, table 1): 100 units, both yes 40, first only 9, second only 6, neither 45.
 * p_o = 0.85; of the 200 ratings 95 are yes, p_e = 0.475² + 0.525² = 0.50125; π = 0.34875 / 0.49875 = 0.6992.
 *
 * @throws RangeError if a unit does not have exactly two columns.
 */
export function scottPi(ratings: Ratings): Estimate {
  return fromPairs(ratings, scottPiOf);
}

/** Scott's pi from the table of two coders. */
export function scottPiOf(table: PairTable, wanted: Wanted = 'interval'): Estimate {
  const sums = tableSums(table);
  const together = sums.first.map((count, at) => (count + (sums.second[at] ?? 0)) / 2);
  return pairBeyondChance(table, { ...sums, first: together, second: together }, (n) => studentT975(n - 1), wanted);
}
