import type { Estimate, Ratings } from './estimate.ts';
import { pairableUnits } from './pairable-units.ts';

/**
 * Cohen's kappa: how far two coders agree beyond what their own habits would give by chance. 1 is full agreement,
 * 0 what chance gives; below 0 they agree less than by chance. Units that one of them did not rate are left out.
 *
 *     κ = (p_o − p_e) / (1 − p_e)        p_o = Σₖ nₖₖ / n        p_e = Σₖ nₖ₊ n₊ₖ / n²
 *
 * Computed on whole counts, κ = (n Σ nₖₖ − Σ nₖ₊ n₊ₖ) / (n² − Σ nₖ₊ n₊ₖ), so that p_e = 1 is found exactly: both
 * coders gave every unit the same single category, and kappa is 0 / 0, not 1.
 *
 * Cohen J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.
 *
 * Example (Feinstein and Cicchetti 1990, table 1): 100 units, both yes 40, first only 9, second only 6, neither 45.
 * p_o = 0.85; p_e = 0.49 · 0.46 + 0.51 · 0.54 = 0.5008; κ = 0.3492 / 0.4992 = 0.6995.
 *
 * @throws RangeError if a unit does not have exactly two columns.
 */
export function cohenKappa(ratings: Ratings): Estimate {
  if (ratings.some((unit) => unit.length !== 2)) throw new RangeError("Cohen's kappa compares exactly two coders.");
  const pairable = pairableUnits(ratings);
  if ('reason' in pairable) return { value: null, reason: pairable.reason };
  const { total, agreements, byChance } = countPairs(ratings);
  if (byChance === total * total) return { value: null, reason: 'no_variation' };
  return { value: (total * agreements - byChance) / (total * total - byChance) };
}

function countPairs(ratings: Ratings): { total: number; agreements: number; byChance: number } {
  const first = new Map<string | number, number>();
  const second = new Map<string | number, number>();
  let total = 0;
  let agreements = 0;
  for (const [one = null, other = null] of ratings) {
    if (one === null || other === null) continue;
    total += 1;
    if (one === other) agreements += 1;
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
  }
  let byChance = 0;
  for (const [category, count] of first) byChance += count * (second.get(category) ?? 0);
  return { total, agreements, byChance };
}
