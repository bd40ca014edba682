import { fromPairs } from './counts/from-ratings.ts';
import type { Wanted } from './counts/interval.ts';
import { pairBeyondChance } from './counts/pair-beyond-chance.ts';
import type { PairTable } from './counts/rated-units.ts';
import { normal975 } from './counts/student-t.ts';
import { tableSums } from './counts/table-sums.ts';
import type { Estimate, Ratings } from './estimate.ts';

/**
 * Cohen's kappa: how far two coders agree beyond what their own habits would give by chance. 1 is full agreement,
 * 0 what chance gives; below 0 they agree less than by chance. Units that one of them did not rate are left out.
 *
 *     κ = (p_o − p_e) / (1 − p_e)        p_o = Σₖ nₖₖ / n        p_e = Σₖ nₖ₊ n₊ₖ / n²
 *
 * Standard error (Fleiss, Cohen and Everitt 1969) and the case of 0 / 0 are explained at `pairBeyondChance`; the
 * interval is a normal one.
 *
 * Cohen J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.
 *
 * Example (Feinstein and Cicchetti 1990, table 1): 100 units, both yes 40, first only 9, second only 6, neither 45.
 * p_o = 0.85; p_e = 0.49 · 0.46 + 0.51 · 0.54 = 0.5008; κ = 0.3492 / 0.4992 = 0.6995.
 *
 * @throws RangeError if a unit does not have exactly two columns.
 */
export function cohenKappa(ratings: Ratings): Estimate {
  return fromPairs(ratings, cohenKappaOf);
}

/** Cohen's kappa from the table of two coders. */
export function cohenKappaOf(table: PairTable, wanted: Wanted = 'interval'): Estimate {
  return pairBeyondChance(table, tableSums(table), () => normal975, wanted);
}
