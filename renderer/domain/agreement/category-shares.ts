import { type RatedUnits, ratingsOf } from './rated-units.ts';

/**
 * πₖ: how common each category is, as the mean over units of its share of the unit's ratings. Every unit that
 * somebody rated weighs the same, also one with a single rating.
 *
 *     πₖ = (1 / n) Σᵢ rᵢₖ / rᵢ
 *
 * `null` if fewer than two categories are in use.
 */
export function categoryShares({ categories, units }: RatedUnits): readonly number[] | null {
  const shares = new Array<number>(categories).fill(0);
  let rated = 0;
  for (const unit of units) {
    const ratings = ratingsOf(unit);
    if (ratings === 0) continue;
    rated += unit.weight;
    const { counts, weight } = unit;
    for (let at = 0; at < categories; at += 1) shares[at] = (shares[at] ?? 0) + (weight * (counts[at] ?? 0)) / ratings;
  }
  let inUse = 0;
  for (let at = 0; at < categories; at += 1) {
    const share = shares[at] ?? 0;
    if (share > 0) inUse += 1;
    shares[at] = share / rated;
  }
  return inUse < 2 ? null : shares;
}
